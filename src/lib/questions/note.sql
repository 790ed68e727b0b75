-- One note, and its neighbours in its series by date.
-- $1 path
with
ordered as (
	select n.*, (select min(date) from meetings m where m.note_path = n.note_path) as first_on
	from notes n
	where series = (select series from notes where note_path = $1)
),
neighbours as (
	select *,
		lag(note_path) over (order by first_on, note_path) as previous_path,
		lead(note_path) over (order by first_on, note_path) as next_path
	from ordered
)
select
	note_path as notePath,
	title,
	n.series,
	coalesce(s.label, n.series) as seriesLabel,
	source_url as sourceUrl,
	lines,
	bytes,
	encoding_repaired as encodingRepaired,
	previous_path as previousPath,
	next_path as nextPath
from neighbours n
left join series s using (series)
where note_path = $1
