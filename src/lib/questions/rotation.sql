-- Who led and who took notes, over the meetings that name somebody for it.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
named as (
	select
		count(distinct meeting_id) filter (is_lead) as with_lead,
		count(distinct meeting_id) filter (is_notetaker) as with_notetaker
	from heard
	where (is_lead or is_notetaker) and is_in_view($1, $2, $3, $7, series, date)
)
select
	person,
	name,
	count(*) filter (is_lead) as led,
	count(*) filter (is_notetaker) as tookNotes,
	max(date) as lastOn,
	max_by(note_path, moment) as notePath,
	max_by(line, moment) as line,
	with_lead as meetingsWithLead,
	with_notetaker as meetingsWithNotetaker,
	(select count(*) from held($1, $2, $3, $7)) as meetings
from heard_in_view($1, $2, $3, $4, $5, $6, $7), named
where is_lead or is_notetaker
group by person, name, with_lead, with_notetaker
order by lower(name), person
