-- How the people in view attend each series: of its held meetings with a list, from the first time they were heard of
-- in it to the fourth after the last time.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
times as (
	select person, series, min(listed_nth) as first_nth, max(listed_nth) as last_nth,
		max_by({ 'date': date, 'note_path': note_path, 'line': line }, listed_nth) as last
	from heard
	where listed_nth is not null and date <= day_seen_from($1, $2, $3, $7) and is_chosen($3, series)
	group by all
),
met as (
	select series, listed_nth from listed_meetings where is_in_view($1, $2, $3, $7, series, date)
),
expected as (
	select t.person, t.series, count(*) as meetings, t.last.date as last_on, t.last.note_path as last_note_path,
		t.last.line as last_line
	from times t
	join met on met.series = t.series and met.listed_nth between t.first_nth and t.last_nth + 4
	where t.person in (select person from people_in_view($1, $2, $3, $4, $5, $6, $7))
	group by all
),
came as (
	select h.person, h.series,
		count(*) filter (state = 'present') as present,
		count(*) filter (state = 'asynchronous') as asynchronous,
		count(*) filter (state = 'absent') as absent
	from heard h
	where h.listed_nth is not null and is_in_view($1, $2, $3, $7, h.series, h.date)
	group by all
)
select
	e.series,
	coalesce(s.label, e.series) as seriesLabel,
	sum(e.meetings) as meetings,
	sum(coalesce(c.present, 0)) as present,
	sum(coalesce(c.asynchronous, 0)) as asynchronous,
	sum(coalesce(c.absent, 0)) as absent,
	sum(e.meetings - coalesce(c.present + c.asynchronous + c.absent, 0)) as silent,
	max(e.last_on) as lastOn,
	max_by(e.last_note_path, e.last_on) as lastNotePath,
	max_by(e.last_line, e.last_on) as lastLine
from expected e
left join came c on c.person = e.person and c.series = e.series
left join series s on s.series = e.series
group by all
order by meetings desc, seriesLabel
