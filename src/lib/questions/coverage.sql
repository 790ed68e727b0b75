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
counts as (
	select series, count(*) as n, 'notes' as what from notes group by all
	union all
	select m.series, count(*), 'updates' from updates join meetings m using (meeting_id) group by all
	union all
	select m.series, count(*), 'blockers' from blockers join meetings m using (meeting_id) group by all
	union all
	select m.series, count(*), 'reviews' from review_requests join meetings m using (meeting_id) group by all
	union all
	select n.series, count(*), 'diagnostics' from diagnostics join notes n using (note_path) group by all
),
of_series as (
	select series,
		max(n) filter (what = 'notes') as notes,
		max(n) filter (what = 'updates') as updates,
		max(n) filter (what = 'blockers') as blockers,
		max(n) filter (what = 'reviews') as reviews,
		max(n) filter (what = 'diagnostics') as diagnostics
	from counts
	group by all
)
select
	s.series,
	s.label,
	s.spellings,
	s.interval_days as intervalDays,
	coalesce(c.notes, 0) as notes,
	coalesce(m.meetings, 0) as meetings,
	coalesce(m.cancelled, 0) as cancelled,
	m.first_on as firstOn,
	m.last_on as lastOn,
	coalesce(m.with_attendees, 0) as withAttendees,
	coalesce(m.with_updates, 0) as withUpdates,
	coalesce(m.with_blockers, 0) as withBlockers,
	coalesce(c.updates, 0) as updates,
	coalesce(c.blockers, 0) as blockers,
	coalesce(c.reviews, 0) as reviewRequests,
	coalesce(c.diagnostics, 0) as diagnostics
from series s
left join met m using (series)
left join of_series c using (series)
order by meetings desc, s.label
