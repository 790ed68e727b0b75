-- Who led and who took notes, over the meetings that name somebody for it.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
came as materialized (
	select * from heard where (is_lead or is_notetaker) and is_in_view($1, $2, $3, $7, series, date)
),
named as (
	select
		count(distinct meeting_id) filter (is_lead) as with_lead,
		count(distinct meeting_id) filter (is_notetaker) as with_notetaker
	from came
)
select
	p.person,
	p.name,
	count(*) filter (is_lead) as led,
	count(*) filter (is_notetaker) as tookNotes,
	max(date) as lastOn,
	max_by(note_path, (date, seq)) as notePath,
	max_by(line, (date, seq)) as line,
	any_value(with_lead) as meetingsWithLead,
	any_value(with_notetaker) as meetingsWithNotetaker,
	(select count(*) from held($1, $2, $3, $7)) as meetings
from came
join people_in_view($1, $2, $3, $4, $5, $6, $7) p using (person), named
group by p.person, p.name
order by lower(p.name), p.person
