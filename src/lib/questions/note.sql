-- One note, and its neighbours in its series by date.
-- $1 path
with
ordered as (
	select
		note_path,
		lag(note_path) over by_date as previous_path,
		lead(note_path) over by_date as next_path
	from notes
	left join (select note_path, min(date) as first_on from meetings group by all) using (note_path)
	where series = (select series from notes where note_path = $1)
	window by_date as (order by first_on, note_path)
)
select
	note_path as notePath,
	title,
	coalesce(s.label, n.series) as seriesLabel,
	source_url as sourceUrl,
	encoding_repaired as encodingRepaired,
	previous_path as previousPath,
	next_path as nextPath
from notes n
join ordered using (note_path)
left join series s using (series)
where note_path = $1
