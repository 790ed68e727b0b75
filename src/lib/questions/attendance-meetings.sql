-- The meetings of one series, held or not, with how many of the chosen people came to each.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 the one series
with
came as (
	select meeting_id,
		count(*) filter (state = 'present') as present,
		count(*) filter (state = 'asynchronous') as asynchronous,
		count(*) filter (state = 'absent') as absent
	from heard_of($1, $2, $3, $4, $5, $6, $7)
	where series = $8
	group by all
)
select
	m.meeting_id as meetingId,
	m.date,
	m.note_path as notePath,
	m.line,
	l.listed_nth as nth,
	case when m.is_cancelled then 'cancelled' when m.has_attendee_list then 'listed' else 'unlisted' end as kind,
	coalesce(c.present, 0) as present,
	coalesce(c.asynchronous, 0) as asynchronous,
	coalesce(c.absent, 0) as absent,
	m.interval_days as intervalDays
from placed_meetings m
left join listed_meetings l using (meeting_id)
left join came c using (meeting_id)
where m.series = $8 and is_between($1, $2, m.date) and is_between('', $7, m.date)
order by m.seq
