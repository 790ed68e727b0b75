-- How many opened, were open and ended on each day with a meeting that records such things; where a thread opened
-- or ended on another day, that day is a point too, and so is the day the view is seen from.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
asked as (
	select
		coalesce(try_cast($1 as date), min(date)) as since,
		least(coalesce(try_cast($7 as date), max(date)), try_cast($2 as date)) as until,
		coalesce(try_cast($1 as date), min(date) - coalesce(min(interval_days), 7) + 1) as covered_since,
		case when $2 = '' and $7 = '' then max(date) + coalesce(min(interval_days), 7) - 1
			else least(try_cast($2 as date), try_cast($7 as date)) end as covered_until,
		count(*) as held
	from held($1, $2, $3, $7)
),
changes as (
	select date, 1 as meetings, series, interval_days, 0 as opened, 0 as ended, 0 as resumed
	from recording_of($8, $1, $2, $3, $7)
	union all
	select first_on, 0, null, null, 1, 0, 0
	from mentions_of($8, $3, $4, $5, $6)
	where first_on = date and (next_on is null or next_on > date)
	union all
	select ended_on, 0, null, null, 0, 1, (next_on <= until)::integer from mentions_of($8, $3, $4, $5, $6), asked
	union all
	select until, 0, null, null, 0, 0, 0 from asked
),
points as materialized (
	select date, sum(meetings) as meetings, max(interval_days) as interval_days,
		sum(opened) as opened, sum(ended) as ended, sum(coalesce(resumed, 0)) as resumed,
		row_number() over (order by date) as nth, count(*) over () as last
	from changes, asked
	where date between since and until
	group by date
),
-- Each mention at every point at which it is the last one and still open.
spells as (
	select s.first_on - date '1970-01-01' as since, unnest(range(f.nth, coalesce(l.nth, f.last + 1))) as nth
	from mentions_of($8, $3, $4, $5, $6) s
	asof join points f on s.date <= f.date
	asof left join points l on s.open_until <= l.date
),
standing as (
	select nth, count(*) as n, median(since) as median_since
	from spells
	group by nth
)
select
	p.date,
	p.opened,
	coalesce(s.n, 0) as "open",
	p.ended,
	p.resumed,
	if(s.n >= 8, p.date - date '1970-01-01' - s.median_since, null) as medianDays,
	p.meetings,
	p.interval_days as intervalDays,
	date_trunc('month', p.date) < a.covered_since or last_day(p.date) > a.covered_until as isPartialMonth,
	(select count(distinct series) from recording_of($8, $1, $2, $3, $7)) as series,
	a.held - (select count(*) from recording_of($8, $1, $2, $3, $7)) as notTracked
from points p
left join standing s using (nth)
cross join asked a
order by p.date
