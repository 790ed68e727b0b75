-- The series in view: first those at whose meetings the chosen people were heard of most often.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
came as (
	select distinct meeting_id from heard_of($1, $2, $3, $4, $5, $6, $7) where listed_nth is not null
)
select
	h.series,
	coalesce(s.label, h.series) as label,
	count(*) as meetings,
	count(*) filter (h.has_attendee_list) as listed,
	count(c.meeting_id) as heardOf
from held($1, $2, $3, $7) h
left join came c using (meeting_id)
left join series s on s.series = h.series
group by all
order by heardOf desc, listed desc, meetings desc, h.series
