-- Which projects the lines about the chosen topics are about.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 the tried pattern ('': none)
select
	j.project,
	count(distinct s.item_id) as items,
	count(distinct s.meeting_id) as meetings,
	min(s.date) as firstOn,
	max(s.date) as lastOn,
	max_by(s.note_path, (s.date, s.seq, s.line)) as notePath,
	max_by(s.line, (s.date, s.seq, s.line)) as line
from topic_lines_in_view($1, $2, $3, $4, $5, $6, $7, $8) s
join item_projects j using (item_id)
group by j.project
order by count(distinct s.item_id) desc, lastOn desc, j.project
