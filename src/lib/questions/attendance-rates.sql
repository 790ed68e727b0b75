-- How often each person came: present in how many of the meetings with a list, from the first time they were heard
-- of in the series to the fourth meeting after the last time.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
in_view as (
	select series, min(listed_nth) as low, max(listed_nth) as high
	from listed_meetings
	where is_in_view($1, $2, $3, $7, series, date)
	group by all
),
times as (
	select * from times_heard(day_seen_from($1, $2, $3, $7), $3)
),
came as materialized (
	select * from heard where listed_nth is not null and is_in_view($1, $2, $3, $7, series, date)
),
runs as (
	select person, series, state,
		listed_nth - row_number() over (partition by person, series, state order by listed_nth) as island
	from came
),
longest as (
	select person, max(n) as streak
	from (select person, count(*) as n from runs where state = 'present' group by person, series, island)
	group by all
),
counts as (
	select person, series,
		count(*) filter (state = 'present') as present,
		count(*) filter (state = 'asynchronous') as asynchronous,
		count(*) filter (state = 'absent') as absent
	from came
	group by all
)
select
	p.person,
	p.name,
	sum(c.present) as present,
	sum(c.asynchronous) as asynchronous,
	sum(c.absent) as absent,
	sum(greatest(0, least(t.last_nth + 4, v.high) - greatest(t.first_nth, v.low) + 1)) as meetings,
	count(*) filter (c.present + c.asynchronous + c.absent > 0) as series,
	coalesce(any_value(l.streak), 0) as streak,
	min(t.first.date) as firstOn,
	min_by(t.first.note_path, (t.first.date, t.series)) as firstNotePath,
	min_by(t.first.line, (t.first.date, t.series)) as firstLine,
	max(t.last.date) as lastOn,
	max_by(t.last.note_path, (t.last.date, t.series)) as lastNotePath,
	max_by(t.last.line, (t.last.date, t.series)) as lastLine
from counts c
join times t on t.person = c.person and t.series = c.series
join in_view v on v.series = c.series
join people_in_view($1, $2, $3, $4, $5, $6, $7) p on p.person = c.person
left join longest l on l.person = c.person
group by p.person, p.name
order by lower(p.name), p.person
