-- Shared by all questions; the definitions are those of the documentation. Filters are strings: '' is any, a list
-- is joined by chr(31); dates are ISO.

create or replace macro is_chosen(filter, value) as
	filter = '' or list_contains(string_split(filter, chr(31)), value);

create or replace macro is_any_chosen(filter, list) as
	filter = '' or list_has_any(string_split(filter, chr(31)), list);

create or replace macro is_between(from_, to_, date_) as
	(from_ = '' or date_ >= try_cast(from_ as date)) and (to_ = '' or date_ <= try_cast(to_ as date));

-- The as-of date: the chosen one, or the last held meeting of the chosen series and dates.
create or replace macro day_seen_from(from_, to_, series_, as_of_) as coalesce(
	try_cast(as_of_ as date),
	(
		select max(date) from placed_meetings
		where not is_cancelled and is_chosen(series_, series) and is_between(from_, to_, date)
	)
);

-- Whether a meeting of a series on a date is in view.
create or replace macro is_in_view(from_, to_, series_, as_of_, series, date_) as
	is_chosen(series_, series) and is_between(from_, to_, date_) and is_between('', as_of_, date_);

-- The held meetings in view; a person, project or topic does not narrow them.
create or replace macro held(from_, to_, series_, as_of_) as table
select *
from placed_meetings
where not is_cancelled
	and is_in_view(from_, to_, series_, as_of_, series, date);

-- The months or quarters in view, in order, with their days in view ('' for per: months where the view is shorter than
-- 18 months); the first and the last may be partly in view only.
create or replace macro periods_in_view(from_, to_, series_, as_of_, per_) as table
with
met as (
	select min(date) as first_on, max(date) as last_on, coalesce(min(interval_days), 7) as step
	from held(from_, to_, series_, as_of_)
),
bounds as (
	select
		coalesce(try_cast(from_ as date), first_on) as since,
		coalesce(try_cast(from_ as date), first_on - step + 1) as covered_since,
		least(coalesce(try_cast(as_of_ as date), last_on), try_cast(to_ as date)) as until,
		case when to_ = '' and as_of_ = '' then last_on + step - 1
			else least(try_cast(to_ as date), try_cast(as_of_ as date)) end as covered_until,
		case when per_ in ('month', 'quarter') then per_ when until - since < 548 then 'month' else 'quarter' end as per
	from met
),
starts as (
	select *,
		unnest(generate_series(
			date_trunc(per, since), until::timestamp, if(per = 'month', interval 1 month, interval 3 month)
		))::date as period
	from bounds
)
select period, per,
	(period + if(per = 'month', interval 1 month, interval 3 month))::date - 1 as last_day,
	greatest(period, since) as since,
	least(last_day, until) as until,
	period < covered_since or last_day > covered_until as is_partial
from starts;

-- The mentions of threads of a kind that the filters leave: when, whose and how they stand; their words are in `mentions`.
create or replace macro mentions_of(kind_, series_, person_, project_, topic_) as table
select kind, thread_id, item_id, update_id, ordinal, person, series, date, first_on, next_on, ended_on, end_on,
	open_until, cleared_on, lost_on, resolved_on, resolution_item_id,
	is_at_least, mentions, unchanged_for,
	held_at_first, held_so_far, held_at_end
from mentions
where kind = kind_
	and is_chosen(series_, series)
	and is_chosen(person_, person)
	and is_any_chosen(project_, projects)
	and is_any_chosen(topic_, topics);

-- The threads as they stood on a day: what is known of each is in its last mention by then; `thread_words` has its words.
create or replace macro threads_as_of(day_, kind_, series_, person_, project_, topic_) as table
select
	m.thread_id as threadId,
	m.item_id as lastItemId,
	m.status,
	m.person,
	m.series,
	m.first_on as firstOn,
	m.date as lastOn,
	m.known_end_on as endedOn,
	if(m.status = 'resolved', m.resolution_item_id, null) as resolutionItemId,
	m.mentions,
	case m.status when 'open' then m.day when 'lost' then m.date else m.known_end_on end as until,
	until - m.first_on as days,
	case m.status when 'open' then h.held when 'lost' then m.held_so_far else m.held_at_end end
		- m.held_at_first as meetings,
	m.is_at_least as isAtLeast,
	m.unchanged_for as unchangedFor
from (
	select *,
		day_ as day,
		case
			when resolved_on <= day_ then 'resolved'
			when cleared_on <= day_ then 'cleared'
			when lost_on <= day_ then 'lost'
			else 'open'
		end as status,
		if(end_on <= day_, end_on, null) as known_end_on
	from mentions_of(kind_, series_, person_, project_, topic_)
	where date <= day_ and (next_on is null or next_on > day_)
) m
left join (
	select series, count(distinct date) as held from placed_meetings where not is_cancelled and date <= day_ group by all
) h on h.series = m.series;

-- The held meetings in view that record threads of a kind.
create or replace macro recording_of(kind_, from_, to_, series_, as_of_) as table
select * exclude (kind, since)
from recording_meetings
where kind = kind_
	and is_in_view(from_, to_, series_, as_of_, series, date)
	and (since is null or is_between('', as_of_, since));
