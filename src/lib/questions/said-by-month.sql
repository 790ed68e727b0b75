-- Month by month, how much was said: items or updates in view, and the meetings they rest on.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 what: items or updates
with
met as materialized (
	select *, $8 = 'items' or has_updates as is_tracked from held($1, $2, $3, $7)
),
months as materialized (
	select period as month, since - 1 as after, until as day, is_partial from periods_in_view($1, $2, $3, $7, 'month')
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
