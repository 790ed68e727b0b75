-- The meetings that a note records.
-- $1 path
select
	meeting_id as meetingId,
	line,
	date,
	title,
	recording_url as recordingUrl,
	is_cancelled as isCancelled,
	has_attendee_list as hasAttendeeList,
	has_updates as hasUpdates,
	has_blocker_labels as hasBlockerLabels,
	(select count(distinct person) from attendance a where a.meeting_id = m.meeting_id and is_listed) as attendees,
	(select count(*) from updates u where u.meeting_id = m.meeting_id) as updates
from meetings m
where note_path = $1
order by line, date
