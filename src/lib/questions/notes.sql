-- The notes in view, the latest first; those without a meeting only where no date is asked for.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
met as (
	select note_path, list_sort(list(date)) as dates, count(*) as meetings, bool_and(is_cancelled) as is_cancelled
	from placed_meetings
	where is_between($1, $2, date) and is_between('', $7, date)
	group by all
)
select
	n.note_path as notePath,
	n.title,
	n.series,
	coalesce(s.label, n.series) as seriesLabel,
	coalesce(list_transform(met.dates, d -> d::varchar), []) as dates,
	coalesce(met.meetings, 0) as meetings,
	coalesce(met.is_cancelled, false) as isCancelled,
	coalesce(c.updates, 0) as updates,
	coalesce(c.items, 0) as items,
	coalesce(c.blockers, 0) as blockers,
	coalesce(c.review_requests, 0) as reviewRequests,
	coalesce(c.diagnostics, 0) as diagnostics,
	n.lines
from notes n
left join met using (note_path)
left join series s on s.series = n.series
left join note_counts c using (note_path)
where (met.note_path is not null or ($1 || $2 || $7 = ''))
	and is_chosen($3, n.series)
	and ($4 = '' or note_path in (
		select m.note_path from attendance a join placed_meetings m using (meeting_id) where is_chosen($4, a.person)
	))
	and ($5 = '' or note_path in (
		select m.note_path from item_projects p join placed_meetings m using (meeting_id) where is_chosen($5, project)
	))
	and ($6 = '' or note_path in (
		select m.note_path from topic_mentions t join placed_meetings m using (meeting_id) where is_chosen($6, topic)
	))
order by met.dates[1] desc nulls last, n.note_path
