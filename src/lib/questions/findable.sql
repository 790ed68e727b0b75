-- What can be looked up by its words: all threads and all notes, the latest first.
with
said as (
	select thread_id, meeting_id from blockers
	union all
	select thread_id, meeting_id from review_requests
),
last_said as (
	select thread_id, arg_max(m.series, m.date) as series, max(m.date) as last_on
	from said
	join meetings m using (meeting_id)
	group by all
),
last_met as (select note_path, max(date) as last_on from meetings group by all),
found as (
	select 'thread' as what, thread_id as id, t.title, t.kind, l.series, l.last_on
	from threads t
	join last_said l using (thread_id)
	union all
	select 'note', note_path, n.title, null, n.series, l.last_on
	from notes n
	left join last_met l using (note_path)
)
select what, id, title, kind, coalesce(s.label, f.series) as seriesLabel, last_on as lastOn
from found f
left join series s using (series)
order by last_on desc nulls last, id
