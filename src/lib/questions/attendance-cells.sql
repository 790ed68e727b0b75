-- Who was heard of at the meetings of one series from a day on, with the part of the series that they are in: from
-- the first time they were heard of to the fourth meeting after the last time.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 the one series, $9 since
with
times as (select * from times_heard(day_seen_from($1, $2, $3, $7), $8))
select
	p.person,
	p.name,
	t.first_nth as firstNth,
	t.last_nth + 4 as untilNth,
	h.meeting_id as meetingId,
	h.state,
	h.note_path as notePath,
	h.line,
	h.is_lead as isLead,
	h.is_notetaker as isNotetaker
from heard h
join people_in_view($1, $2, $3, $4, $5, $6, $7) p using (person)
join times t using (person)
where h.series = $8
	and h.listed_nth is not null
	and is_between($1, $2, h.date)
	and is_between($9, $7, h.date)
order by lower(p.name), p.person, h.seq
