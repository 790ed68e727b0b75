-- The meetings that a thread lived through up to a day, with what was said of it there; a meeting that mentions it
-- twice has two rows.
-- $1 the thread, $2 up to
with
said as (
	select *
	from mentions
	where thread_id = $1 and date <= $2::date
),
-- From where it was first mentioned to where it was last, and on in that series.
lived as (
	select m.meeting_id
	from placed_meetings m
	join (select series, min(date) as since, max(date) as until from said group by all) s on s.series = m.series
	left join (select arg_max(series, ordinal) as series from said) last on last.series = m.series
	where not m.is_cancelled and m.date >= s.since and m.date <= if(last.series is null, s.until, $2::date)
	union
	select meeting_id from said
)
select
	m.meeting_id as meetingId,
	m.date,
	m.series,
	coalesce(s.label, m.series) as seriesLabel,
	coalesce(t.note_path, m.note_path) as notePath,
	t.line,
	t.item_id as itemId,
	t.person,
	t.person_name as personName,
	i.markdown,
	i.section,
	t.joined_by as joinedBy,
	t.join_evidence as joinEvidence,
	coalesce(r.reviewers, []) as reviewers
from lived l
join placed_meetings m using (meeting_id)
left join said t using (meeting_id)
left join items i using (item_id)
left join review_requests r on t.kind = 'review_request' and r.item_id = t.item_id
left join series s on s.series = m.series
order by m.date, m.series, m.seq, t.ordinal
