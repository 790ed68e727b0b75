-- Each topic with what mentions it in view, the configured ones first.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 the tried pattern ('': none)
with
said as materialized (
	select topic, item_id, meeting_id, person, date, seq, note_path, line
	from topic_lines_in_view($1, $2, $3, $4, $5, $6, $7, $8)
)
select
	t.topic,
	t.label,
	t.origin = 'discovered' as isDiscovered,
	t.patterns,
	count(distinct s.meeting_id) as meetings,
	count(s.item_id) as items,
	count(distinct s.person) as people,
	min(s.date) as firstOn,
	min_by(s.note_path, (s.date, s.seq, s.line)) as firstNotePath,
	min_by(s.line, (s.date, s.seq, s.line)) as firstLine,
	max(s.date) as lastOn,
	max_by(s.note_path, (s.date, s.seq, s.line)) as lastNotePath,
	max_by(s.line, (s.date, s.seq, s.line)) as lastLine,
	(select count(*) from held($1, $2, $3, $7)) as heldMeetings
from topics_asked($6, $8) t
left join said s using (topic)
group by t.topic, t.label, t.origin, t.patterns
order by isDiscovered, meetings desc, count(s.item_id) desc, lower(t.label), t.topic
