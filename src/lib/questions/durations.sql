-- How long the threads that opened in the view's dates lasted: by days, how many ended and how many had not by then.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
lived as (
	select t.days, t.status, s.interval_days
	from threads_as_of(day_seen_from($1, $2, $3, $7), $8, $3, $4, $5, $6) t
	left join (select series, any_value(interval_days) as interval_days from placed_meetings group by all) s using (series)
	where is_between($1, $2, t.firstOn)
)
select
	day_seen_from($1, $2, $3, $7) as asOf,
	days,
	count(*) filter (status in ('cleared', 'resolved')) as ended,
	count(*) filter (status = 'open') as "open",
	count(*) filter (status = 'lost') as lost,
	(select median(interval_days) from lived) as intervalDays
from lived
group by days
order by days
