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
known as (
	select *, listed_nth between low and high as is_in_view
	from heard_of($1, $2, $3, $4, $5, $6, $7)
	join in_view using (series)
	where listed_nth is not null and is_known($2, $7, date)
),
counts as (
	select person, name, first_nth, low, high,
		max(listed_nth) as last_nth,
		min(ordinal) as first,
		max(ordinal) as last,
		count(*) filter (is_in_view and state = 'present') as present,
		count(*) filter (is_in_view and state = 'asynchronous') as asynchronous,
		count(*) filter (is_in_view and state = 'absent') as absent,
		max(least(in_a_row, listed_nth - low + 1)) filter (is_in_view and state = 'present') as streak
	from known
	group by person, name, series, first_nth, low, high
	having bool_or(is_in_view)
),
rates as (
	select person, name,
		sum(present) as present,
		sum(asynchronous) as asynchronous,
		sum(absent) as absent,
		sum(greatest(0, least(last_nth + 4, high) - greatest(first_nth, low) + 1)) as meetings,
		count(*) as series,
		coalesce(max(streak), 0) as streak,
		min(first) as first,
		max(last) as last
	from counts
	group by all
)
select
	r.person,
	r.name,
	r.present,
	r.asynchronous,
	r.absent,
	r.meetings,
	r.series,
	r.streak,
	f.date as firstOn,
	f.note_path as firstNotePath,
	f.line as firstLine,
	l.date as lastOn,
	l.note_path as lastNotePath,
	l.line as lastLine
from rates r
join heard f on f.ordinal = r.first
join heard l on l.ordinal = r.last
order by lower(r.name), r.person
