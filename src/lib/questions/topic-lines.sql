-- What was said of the chosen topics, the latest first.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 the tried pattern ('': none)
select
	s.item_id as itemId,
	s.meeting_id as meetingId,
	s.date,
	coalesce(r.label, s.series) as seriesLabel,
	s.person,
	p.display_name as name,
	any_value(s.text) as text,
	s.note_path as notePath,
	s.line
from topic_lines_in_view($1, $2, $3, $4, $5, $6, $7, $8) s
left join people p using (person)
left join series r on r.series = s.series
group by all
order by s.date desc, max(s.seq) desc, s.note_path, s.line
