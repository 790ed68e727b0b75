-- For each series in view, what changed between its last two held meetings, and whether they record such things.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
days as (
	select h.series, list(distinct h.date order by h.date desc) as dates, dates[1] as last_on, dates[2] as before_on,
		max(h.interval_days) as interval_days
	from held('', $2, $3, $7) h
	group by h.series
	having is_between($1, '', last_on)
),
said as materialized (
	select thread_id, series, date, next_on, first_on, ended_on, open_until, unchanged_for
	from mentions_of($8, $3, $4, $5, $6)
),
standing as (
	select d.series, s.thread_id, s.first_on, s.ended_on, s.unchanged_for,
		s.open_until is null or s.open_until > d.last_on as is_open,
		d.last_on, d.before_on
	from days d
	join said s on s.series = d.series
		and s.date <= d.last_on and (s.next_on is null or s.next_on > d.last_on)
),
before as (
	select d.series, s.thread_id
	from days d
	join said s on s.series = d.series
		and s.date <= d.before_on and (s.open_until is null or s.open_until > d.before_on)
),
counted as (
	select series,
		count(*) filter (first_on > coalesce(before_on, last_on - 1)) as opened,
		count(*) filter (ended_on > coalesce(before_on, last_on - 1) and ended_on <= last_on) as ended,
		count(*) filter (is_open and before.thread_id is not null) as unchanged,
		max(unchanged_for) filter (is_open and before.thread_id is not null) as unchanged_for,
		count(*) filter (is_open) as open
	from standing
	left join before using (series, thread_id)
	group by all
)
select
	d.series,
	coalesce(s.label, d.series) as seriesLabel,
	d.last_on as lastOn,
	d.before_on as beforeOn,
	day_seen_from($1, $2, $3, $7) - d.last_on <= 4 * d.interval_days as isActive,
	exists (
		select 1 from recording_of($8, '', $2, $3, $7) r
		where r.series = d.series and r.date in (d.last_on, d.before_on)
	) as isRecorded,
	coalesce(c.opened, 0) as opened,
	coalesce(c.ended, 0) as ended,
	coalesce(c.unchanged, 0) as unchanged,
	c.unchanged_for as unchangedFor,
	coalesce(c.open, 0) as "open"
from days d
left join counted c using (series)
left join series s using (series)
order by lastOn desc, seriesLabel
