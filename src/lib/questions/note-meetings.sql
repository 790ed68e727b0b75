-- The meetings that a note records.
-- $1 path
select
	line,
	date,
	is_cancelled as isCancelled,
	has_attendee_list as hasAttendeeList,
	coalesce(a.n, 0) as attendees,
	coalesce(u.n, 0) as updates
from meetings m
left join (
	select meeting_id, count(distinct person) as n from attendance where is_listed group by all
) a using (meeting_id)
left join (select meeting_id, count(*) as n from updates group by all) u using (meeting_id)
where note_path = $1
order by line, date
