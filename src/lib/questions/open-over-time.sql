-- How many opened, were open and ended on each day with a meeting that records such things; where a thread opened
-- or ended on another day, that day is a point too, and so is the day the view is seen from.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
met as materialized (
	select h.meeting_id, h.series, h.date, h.interval_days, r.meeting_id is not null as is_tracked
	from held($1, $2, $3, $7) h
	left join recording_of($8, $1, $2, $3, $7) r using (meeting_id)
),
asked as (
	select
		coalesce(try_cast($1 as date), min(date)) as since,
		least(coalesce(try_cast($7 as date), max(date)), try_cast($2 as date)) as until,
		coalesce(try_cast($1 as date), min(date) - coalesce(min(interval_days), 7) + 1) as covered_since,
		case when $2 = '' and $7 = '' then max(date) + coalesce(min(interval_days), 7) - 1
			else least(try_cast($2 as date), try_cast($7 as date)) end as covered_until
	from met
),
said as materialized (
	select date, next_on, first_on, ended_on, open_until
	from mentions_of($8, $3, $4, $5, $6)
),
opened as (
	select first_on as date, count(*) as n
	from said
	where first_on = date and (next_on is null or next_on > date)
	group by all
),
ended as (
	select ended_on as date, count(*) as n, count(*) filter (next_on <= until) as resumed from said, asked group by all
),
days as (
	select date from met where is_tracked
	union
	select date from opened
	union
	select date from ended
	union
	select until from asked
),
points as (
	select date from days, asked where date between since and until
),
standing as (
	select p.date, count(*) as n, median(p.date - s.first_on) as median_days
	from points p
	join said s on s.date <= p.date and (s.open_until is null or s.open_until > p.date)
	group by all
),
meetings_on as (
	select date, count(*) as n, max(interval_days) as interval_days from met where is_tracked group by all
),
previous as (
	select p.date, interval_days,
		lag(p.date) over (order by p.date) as previous_on,
		lag(interval_days) over (order by p.date) as previous_interval
	from points p
	left join meetings_on using (date)
)
select
	p.date,
	coalesce(opened.n, 0) as opened,
	coalesce(standing.n, 0) as "open",
	coalesce(ended.n, 0) as ended,
	coalesce(ended.resumed, 0) as resumed,
	if(standing.n >= 8, standing.median_days, null) as medianDays,
	coalesce(meetings_on.n, 0) as meetings,
	coalesce(
		previous.date - previous.previous_on
			> 2 * coalesce(greatest(previous.interval_days, previous.previous_interval), 7),
		false
	) as isAfterGap,
	(
		select date_trunc('month', p.date) < covered_since or last_day(p.date) > covered_until from asked
	) as isPartialMonth,
	(select count(distinct series) from met where is_tracked) as series,
	(select count(*) from met where not is_tracked) as notTracked
from points p
left join opened using (date)
left join ended using (date)
left join standing using (date)
left join meetings_on using (date)
left join previous using (date)
order by p.date
