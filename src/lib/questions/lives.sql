-- What is known of lives independently of the filters and of the as-of date: built once, when the tables are there.
-- A row of `mentions` says how its thread stands from its date until the next mention (`next_on`); so whatever is
-- asked as of a day only has to pick the rows of that day.

-- Every meeting with its place in its series: `seq` among all, `nth` among those held so far. A series that met only
-- once has no interval of its own: it gets the median of the others.
create or replace table placed_meetings as
select
	m.*,
	coalesce(s.interval_days, (select median(interval_days) from series), 7)::integer as interval_days,
	(row_number() over in_series)::integer as seq,
	(count(*) filter (not is_cancelled) over in_series)::integer as nth
from meetings m
left join series s using (series)
window in_series as (
	partition by m.series order by date, length(meeting_id), meeting_id rows unbounded preceding
);

-- Updates that count, numbered for each person and series.
create or replace table placed_updates as
select u.update_id, u.person, m.meeting_id, m.series, m.date, m.seq, m.note_path, not m.is_cancelled as is_held,
	(dense_rank() over (partition by u.person, m.series order by m.seq))::integer as nth
from updates u
join placed_meetings m using (meeting_id)
where not u.is_absent;

create or replace table mentions as
with
-- A series records updates from its first meeting that has some.
recording as (
	select series, min(date) as updates_since from placed_meetings where has_updates and not is_cancelled group by all
),
-- The days on which each series met, numbered.
held_days as (
	select series, day, (row_number() over (partition by series order by day))::integer as held
	from (select distinct series, date as day from placed_meetings where not is_cancelled)
),
first_notes as (
	select series, note_path from placed_meetings where seq = 1
),
said as (
	select 'blocker' as kind, thread_id, item_id, meeting_id, person, line, text, joined_by, join_evidence,
		cause, cause_words
	from blockers
	union all
	select 'review_request', thread_id, item_id, meeting_id, person, line, text, joined_by, join_evidence, null, null
	from review_requests
),
placed as (
	select said.*, m.series, m.date, m.seq, m.nth, m.note_path, m.interval_days,
		(row_number() over (partition by thread_id order by m.date, m.seq, m.series, said.line, item_id))::integer as ordinal
	from said
	join placed_meetings m using (meeting_id)
),
-- The owner's next update; without an owner, or where the series records no updates by then, its next held meeting.
ending as (
	select p.*,
		case when p.person is not null and r.updates_since <= following.date then u.date else following.date end
			as cleared_on,
		least(fourth.date, p.date + 4 * p.interval_days + 1) as lost_on
	from placed p
	asof left join placed_updates u on u.person = p.person and u.series = p.series and u.seq > p.seq
	left join placed_meetings following
		on following.series = p.series and following.nth = p.nth + 1 and not following.is_cancelled
	left join placed_meetings fourth
		on fourth.series = p.series and fourth.nth = p.nth + 4 and not fourth.is_cancelled
	left join recording r on r.series = p.series
),
lives as (
	select thread_id,
		min_by({ 'date': date, 'item_id': item_id, 'note_path': note_path, 'line': line, 'series': series }, ordinal)
			as first
	from placed
	group by all
),
-- The owner's updates up to the mention (or the held meetings) are counted, so that a run of them is an island.
counted as (
	select e.*, l.first, u.nth is not null as counts_updates, coalesce(u.nth, e.nth) as count_so_far
	from ending e
	join lives l using (thread_id)
	asof left join placed_updates u on u.person = e.person and u.series = e.series and u.seq <= e.seq
),
islands as (
	select *,
		count_so_far - dense_rank() over (
			partition by thread_id, person, series, counts_updates order by count_so_far
		) as island
	from counted
),
-- What the thread was about up to the mention.
about as (
	select later.thread_id, later.ordinal,
		list(distinct p.project) filter (p.project is not null) as projects,
		list(distinct t.topic) filter (t.topic is not null) as topics
	from placed later
	join placed earlier on earlier.thread_id = later.thread_id and earlier.date <= later.date
	left join item_projects p on p.item_id = earlier.item_id
	left join topic_mentions t on t.item_id = earlier.item_id
	group by all
)
select
	i.kind, thread_id, coalesce(t.title, i.text) as title,
	item_id, g.update_id, meeting_id, i.note_path, line, text, person, p.display_name as person_name,
	i.series, coalesce(s.label, i.series) as series_label, date, seq, joined_by, join_evidence, ordinal,
	-- Of the last mention so far that names one.
	last_value(i.cause ignore nulls) over so_far as cause,
	last_value(i.cause_words ignore nulls) over so_far as cause_words,
	coalesce(a.projects, []) as projects, coalesce(a.topics, []) as topics,
	first.date as first_on, first.item_id as first_item_id, first.note_path as first_note_path,
	first.line as first_line,
	first.note_path is not distinct from f.note_path as is_at_least,
	(dense_rank() over (partition by thread_id order by date, seq, i.series))::integer as mentions,
	(dense_rank() over (
		partition by thread_id, person, i.series, counts_updates, island order by count_so_far
	))::integer as unchanged_for,
	lead(date) over (partition by thread_id order by ordinal) as next_on,
	cleared_on, lost_on, t.resolved_on, t.resolution_item_id,
	least(next_on, cleared_on, lost_on, t.resolved_on) as open_until,
	least(cleared_on, t.resolved_on) as end_on,
	if(next_on is null or end_on < next_on, end_on, null) as ended_on,
	-- On how many days its series had met.
	coalesce(at_first.held, 0) as held_at_first,
	coalesce(at_last.held, 0) as held_so_far,
	if(end_on is null, null, coalesce(at_end.held, 0)) as held_at_end
from islands i
left join threads t using (thread_id)
left join (select item_id, update_id from items) g using (item_id)
left join about a using (thread_id, ordinal)
left join first_notes f on f.series = i.first.series
left join people p using (person)
left join series s on s.series = i.series
asof left join held_days at_first on at_first.series = i.series and at_first.day <= i.first.date
asof left join held_days at_last on at_last.series = i.series and at_last.day <= i.date
asof left join held_days at_end on at_end.series = i.series and at_end.day <= least(cleared_on, t.resolved_on)
window so_far as (partition by thread_id order by ordinal rows unbounded preceding);

-- What a thread is called and where it was mentioned, as of each mention.
create or replace view thread_words as
select
	thread_id as threadId,
	item_id as lastItemId,
	kind,
	title,
	person_name as personName,
	series_label as seriesLabel,
	first_item_id as firstItemId,
	first_note_path as firstNotePath,
	first_line as firstLine,
	note_path as lastNotePath,
	line as lastLine,
	text as lastText,
	cause,
	cause_words as causeWords,
	projects
from mentions;

-- The held meetings that record threads of a kind. Notes have no place for requests: a series records them from the
-- first one on (`since`).
create or replace table recording_meetings as
select 'blocker' as kind, null::date as since, m.*
from placed_meetings m
where not is_cancelled
	and (has_blocker_labels or meeting_id in (select meeting_id from mentions where kind = 'blocker'))
union all
select 'review_request', r.since, m.*
from placed_meetings m
join (select series, min(date) as since from mentions where kind = 'review_request' group by all) r using (series)
where not is_cancelled;
