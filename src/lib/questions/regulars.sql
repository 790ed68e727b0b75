-- Regulars (heard of in 5 meetings of a series that lists who came, or more), and how many meetings of such a series
-- have been held since they were last heard of in any chosen series; whoever was heard of last comes first.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
times as (
	select person, name, series,
		count(listed_nth) as times,
		max_by(ordinal, moment) as last,
		max(moment) as last_moment
	from heard_of($1, $2, $3, $4, $5, $6, $7)
	where is_chosen($3, series) and is_known($2, $7, date)
	group by person, name, series
),
listed_days as (
	select series, list(date) as days from listed_meetings where is_known($2, $7, date) group by all
),
regulars as (
	select t.person, t.name,
		sum(t.times) filter (t.times >= 5) as heard_of,
		list(coalesce(s.label, t.series) order by t.times desc, t.series) filter (t.times >= 5) as series,
		list(l.days) filter (t.times >= 5) as days,
		max_by(t.last, t.last_moment) as last
	from times t
	left join listed_days l on l.series = t.series
	left join series s on s.series = t.series
	group by t.person, t.name
	having max(t.times) >= 5
)
select
	r.person,
	r.name,
	r.heard_of as heardOf,
	r.series,
	list_max(list_transform(r.days, lambda days: len(list_filter(days, lambda day: day > h.date)))) as silentFor,
	h.date as lastOn,
	day_seen_from($1, $2, $3, $7) - h.date as days,
	h.note_path as notePath,
	h.line
from regulars r
join heard h on h.ordinal = r.last
where is_between($1, $2, h.date)
order by h.date desc, lower(r.name), r.person
