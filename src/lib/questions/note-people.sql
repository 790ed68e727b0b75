-- Who was at a note's meetings, spelling by spelling, and where their updates begin.
-- $1 path
select
	m.line as meetingLine,
	a.person,
	coalesce(p.display_name, a.person) as name,
	a.written_as as writtenAs,
	is_lead as isLead,
	is_notetaker as isNotetaker,
	is_listed as isListed,
	a.is_absent as isAbsent,
	u.line as updateLine
from attendance a
join meetings m using (meeting_id)
left join people p on p.person = a.person
left join updates u on u.meeting_id = a.meeting_id and u.written_as = a.written_as
where m.note_path = $1
order by m.line, a.written_as
