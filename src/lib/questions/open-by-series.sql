-- How many were open on each day on which a series recorded such things, series by series; where a thread opened or
-- ended on another day, that day is a point too, and so is the day the view is seen from.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
met as materialized (select series, date, interval_days from recording_of($8, $1, $2, $3, $7)),
asked as (
	select
		coalesce(try_cast($1 as date), min(date)) as since,
		least(day_seen_from($1, $2, $3, $7), try_cast($2 as date)) as until
	from met
),
said as materialized (
	select series, date, next_on, first_on, ended_on, open_until from mentions_of($8, $3, $4, $5, $6)
),
opened as (
	select series, first_on as date, count(*) as n
	from said
	where first_on = date and (next_on is null or next_on > date)
	group by all
),
ended as (
	select series, ended_on as date, count(*) as n from said group by all
),
days as (
	select series, date from met
	union
	select series, date from opened
	union
	select series, date from ended
	union
	select series, until from said, asked
),
points as (
	select days.* from days, asked where date between since and until
),
standing as (
	select p.series, p.date, count(*) as n
	from points p
	join said s on s.series = p.series and s.date <= p.date and (s.open_until is null or s.open_until > p.date)
	group by all
)
select
	p.series,
	coalesce(any_value(l.label) over (partition by p.series), p.series) as seriesLabel,
	p.date,
	coalesce(s.n, 0) as "open",
	coalesce(o.n, 0) as opened,
	coalesce(e.n, 0) as ended,
	coalesce(
		p.date - lag(p.date) over (partition by p.series order by p.date) > 2 * (select max(interval_days) from met m where m.series = p.series),
		false
	) as isAfterGap
from points p
left join standing s using (series, date)
left join opened o using (series, date)
left join ended e using (series, date)
left join series l on l.series = p.series
order by lower(seriesLabel), p.series, p.date
