-- Month by month, how much was said: items or updates in view, and the meetings they rest on.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 what: items or updates
with
met as materialized (
	select *, $8 = 'items' or has_updates as is_tracked from held($1, $2, $3, $7)
),
bounds as (
	select
		coalesce(try_cast($1 as date), min(date)) as since,
		coalesce(try_cast($1 as date), min(date) - coalesce(min(interval_days), 7) + 1) as covered_since,
		least(coalesce(try_cast($7 as date), max(date)), try_cast($2 as date)) as until,
		case when $2 = '' and $7 = '' then max(date) + coalesce(min(interval_days), 7) - 1
			else least(try_cast($2 as date), try_cast($7 as date)) end as covered_until
	from met
),
months as (
	select m::date as month, greatest(m::date, since) - 1 as after, least(last_day(m::date), until) as day,
		m::date < covered_since or last_day(m::date) > covered_until as is_partial
	from bounds, unnest(generate_series(date_trunc('month', since), until::timestamp, interval 1 month)) as t(m)
),
said as (
	select meeting_id, date, item_id as id from items_in_view($1, $2, $3, $4, $5, $6, $7) where $8 = 'items'
	union all
	select meeting_id, date, update_id from updates_in_view($1, $2, $3, $4, $5, $6, $7) where $8 = 'updates'
),
counts as (
	select date_trunc('month', date)::date as month, count(*) as n, count(distinct meeting_id) as meetings
	from said
	group by all
),
held_in as (
	select date_trunc('month', date)::date as month, count(*) filter (is_tracked) as n from met group by all
)
select
	m.month,
	m.after,
	m.day as on,
	coalesce(c.n, 0) as said,
	coalesce(c.meetings, 0) as "in",
	coalesce(h.n, 0) as meetings,
	m.is_partial as isPartial
from months m
left join counts c using (month)
left join held_in h using (month)
order by month
