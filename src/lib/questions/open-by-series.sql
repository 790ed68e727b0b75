-- How many were open on each day on which a series recorded such things, series by series; where a thread opened or
-- ended on another day, that day is a point too, and so is the day the view is seen from.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
asked as (
	select
		coalesce(try_cast($1 as date), min(date)) as since,
		least(day_seen_from($1, $2, $3, $7), try_cast($2 as date)) as until
	from recording_of($8, $1, $2, $3, $7)
),
changes as (
	select series, date, interval_days, 0 as opened, 0 as ended from recording_of($8, $1, $2, $3, $7)
	union all
	select series, first_on, null, 1, 0
	from mentions_of($8, $3, $4, $5, $6)
	where first_on = date and (next_on is null or next_on > date)
	union all
	select series, ended_on, null, 0, 1 from mentions_of($8, $3, $4, $5, $6)
	union all
	select series, until, null, 0, 0 from mentions_of($8, $3, $4, $5, $6), asked
),
points as materialized (
	select series, date, max(interval_days) as interval_days, sum(opened) as opened, sum(ended) as ended
	from changes, asked
	where date between since and until
	group by all
),
standing as (
	select p.series, p.date, count(*) as n
	from points p
	join mentions_of($8, $3, $4, $5, $6) s
		on s.series = p.series and s.date <= p.date and (s.open_until is null or s.open_until > p.date)
	group by all
)
select
	p.series,
	coalesce(l.label, p.series) as seriesLabel,
	p.date,
	p.interval_days as intervalDays,
	coalesce(s.n, 0) as "open",
	p.opened,
	p.ended
from points p
left join standing s using (series, date)
left join series l on l.series = p.series
order by lower(seriesLabel), p.series, p.date
