-- What the notes of each series record; of held meetings only.
with
met as (
	select series,
		count(*) filter (not is_cancelled) as meetings,
		count(*) filter (is_cancelled) as cancelled,
		min(date) filter (not is_cancelled) as first_on,
		max(date) filter (not is_cancelled) as last_on,
		count(*) filter (has_attendee_list and not is_cancelled) as with_attendees,
		count(*) filter (has_updates and not is_cancelled) as with_updates,
		count(*) filter (has_blocker_labels and not is_cancelled) as with_blockers
	from meetings
	group by all
),
read as (
	select n.series, count(*) as notes, sum(c.updates) as updates, sum(c.blockers) as blockers,
		sum(c.review_requests) as review_requests, sum(c.diagnostics) as diagnostics
	from notes n
	left join note_counts c using (note_path)
	group by n.series
)
select
	s.series,
	s.label,
	s.spellings,
	s.interval_days as intervalDays,
	coalesce(r.notes, 0) as notes,
	coalesce(m.meetings, 0) as meetings,
	coalesce(m.cancelled, 0) as cancelled,
	m.first_on as firstOn,
	m.last_on as lastOn,
	coalesce(m.with_attendees, 0) as withAttendees,
	coalesce(m.with_updates, 0) as withUpdates,
	coalesce(m.with_blockers, 0) as withBlockers,
	coalesce(r.updates, 0) as updates,
	coalesce(r.blockers, 0) as blockers,
	coalesce(r.review_requests, 0) as reviewRequests,
	coalesce(r.diagnostics, 0) as diagnostics
from series s
left join met m using (series)
left join read r using (series)
order by meetings desc, s.label
