-- Shared by all questions; the definitions are those of the documentation. Filters are strings: '' is any, a list
-- is joined by chr(31); dates are ISO.

create or replace macro is_chosen(filter, value) as
	filter = '' or list_contains(string_split(filter, chr(31)), value);

-- The as-of date: the chosen one, or the last held meeting of the chosen series and dates.
create or replace macro day_seen_from(from_, to_, series_, as_of_) as coalesce(
	try_cast(as_of_ as date),
	(
		select max(date) from held_days
		where is_chosen(series_, series)
			and date >= coalesce(try_cast(from_ as date), date)
			and date <= coalesce(try_cast(to_ as date), date)
	)
);

-- The held meetings in view; a person, project or topic does not narrow them.
create or replace macro held(from_, to_, series_, as_of_) as table
select m.*, s.interval_days
from placed_meetings m
left join series s using (series)
where not is_cancelled
	and is_chosen(series_, m.series)
	and date >= coalesce(try_cast(from_ as date), date)
	and date <= coalesce(try_cast(to_ as date), date)
	and date <= day_seen_from(from_, to_, series_, as_of_);

-- Mentions with the span of days on which they are their thread's last word, narrowed to the filters.
-- `is_about_since`: the thread is about a chosen project and topic from this day on.
create or replace macro mentions_of(kind_, series_, person_, project_, topic_) as table
select *
from (
	select m.*,
		case when (next_on is null or least(cleared_on, resolved_on) < next_on) then least(cleared_on, resolved_on) end
			as ended_on,
		least(next_on, cleared_on, lost_on, resolved_on) as open_until,
		greatest(
			date,
			case when project_ <> '' then coalesce(
				(select min(since) from thread_projects p where p.thread_id = m.thread_id and is_chosen(project_, project)),
				date '9999-12-31'
			) end,
			case when topic_ <> '' then coalesce(
				(select min(since) from thread_topics p where p.thread_id = m.thread_id and is_chosen(topic_, topic)),
				date '9999-12-31'
			) end
		) as is_about_since
	from mentions m
	where kind = kind_ and is_chosen(series_, series) and (person_ = '' or coalesce(is_chosen(person_, person), false))
)
where is_about_since < date '9999-12-31';

-- The threads as they stood on a day.
create or replace macro threads_as_of(day_, kind_, series_, person_, project_, topic_) as table
with
asked as (select day_ as day),
standing as (
	select m.*, day,
		case
			when m.resolved_on <= day then 'resolved'
			when m.cleared_on <= day then 'cleared'
			when m.lost_on <= day then 'lost'
			else 'open'
		end as status,
		case when least(m.cleared_on, m.resolved_on) <= day then least(m.cleared_on, m.resolved_on) end as end_on
	from mentions_of(kind_, series_, person_, project_, topic_) m, asked
	where is_about_since <= day and (next_on is null or next_on > day)
),
measured as (
	select *, coalesce(end_on, if(status = 'open', day, date)) as until from standing
)
select
	t.thread_id as threadId,
	t.kind,
	t.title,
	t.status,
	t.person,
	p.display_name as personName,
	t.series,
	coalesce(s.label, t.series) as seriesLabel,
	t.first_on as firstOn,
	t.first_item_id as firstItemId,
	t.first_note_path as firstNotePath,
	t.first_line as firstLine,
	t.date as lastOn,
	t.item_id as lastItemId,
	t.note_path as lastNotePath,
	t.line as lastLine,
	t.text as lastText,
	t.end_on as endedOn,
	if(t.status = 'resolved', t.resolution_item_id, null) as resolutionItemId,
	t.mentions,
	t.until - t.first_on as days,
	coalesce(last_held.nth, 0) - coalesce(first_held.nth, 0) as meetings,
	t.is_at_least as isAtLeast,
	t.unchanged_for as unchangedFor
from measured t
left join people p using (person)
left join series s on s.series = t.series
asof left join held_days first_held on first_held.series = t.series and first_held.date <= t.first_on
asof left join held_days last_held on last_held.series = t.series and last_held.date <= t.until;
