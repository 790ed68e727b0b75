-- One person, and how many meetings the series that heard of them last has held since without hearing of them.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
last_heard as (
	select h.series, h.date as last_on, h.seq, h.note_path, h.line
	from heard h
	join held($1, $2, $3, $7) m using (meeting_id)
	where h.person = $4
	order by h.date desc, h.seq desc
	limit 1
)
select
	p.person,
	p.display_name as name,
	p.aliases,
	l.last_on as lastOn,
	l.note_path as lastNotePath,
	l.line as lastLine,
	coalesce(s.label, l.series) as lastSeries,
	(select count(*) from held($1, $2, $3, $7) m where m.series = l.series and m.seq > l.seq) as heldSince
from people p
left join last_heard l on true
left join series s on s.series = l.series
where p.person = $4 and coalesce($5, $6) is not null
