-- Regulars (heard of in 5 meetings of a series that lists who came, or more), and how many meetings of such a series
-- have been held since they were last heard of in any chosen series; whoever was heard of last comes first.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
asked as (select day_seen_from($1, $2, $3, $7) as day),
times as (
	select * from times_heard((select day from asked), $3) where times >= 5
),
last_heard as (
	select person, max(date) as date,
		max_by({ 'note_path': note_path, 'line': line, 'series': series }, (date, seq)) as place
	from heard, asked
	where date <= day and is_chosen($3, series)
	group by all
),
since as (
	select t.person, t.series, count(*) as meetings
	from times t
	join last_heard h using (person)
	join listed_meetings m on m.series = t.series and m.date > h.date
	join asked on m.date <= day
	group by all
),
regulars as (
	select t.person,
		sum(t.times) as heardOf,
		list(coalesce(s.label, t.series) order by t.times desc, t.series) as series,
		coalesce(max(n.meetings), 0) as silentFor
	from times t
	left join since n on n.person = t.person and n.series = t.series
	left join series s on s.series = t.series
	group by t.person
)
select
	p.person,
	p.name,
	r.heardOf,
	r.series,
	r.silentFor,
	h.date as lastOn,
	asked.day - h.date as days,
	h.place.note_path as notePath,
	h.place.line as line
from regulars r
join last_heard h using (person)
join people_in_view($1, $2, $3, $4, $5, $6, $7) p using (person), asked
where is_between($1, $2, h.date)
order by h.date desc, lower(p.name), p.person
