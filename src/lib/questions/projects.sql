-- The projects in view, the most spoken of first, and what is open about them.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
asked as (select day_seen_from($1, $2, $3, $7) as day),
said as (
	select *
	from (select *, unnest(projects) as project from items_in_view($1, $2, $3, $4, $5, $6, $7))
	where is_chosen($5, project)
),
counted as (
	select project,
		count(*) as items,
		count(distinct meeting_id) as meetings,
		count(distinct person) as people,
		max_by({ 'date': date, 'note_path': note_path, 'line': line }, (date, seq, line)) as last
	from said
	group by all
),
-- A thread as of the day is about the projects that its last mention by then knows of.
standing as (
	select m.kind, unnest(m.projects) as project
	from mentions m
	join asked on m.date <= asked.day and (m.next_on is null or m.next_on > asked.day)
	where (m.open_until is null or m.open_until > asked.day)
		and is_chosen($3, m.series)
		and is_chosen($4, m.person)
		and is_any_chosen($6, m.topics)
),
open_now as (
	select project, count(*) filter (kind = 'blocker') as blockers,
		count(*) filter (kind = 'review_request') as requests
	from standing
	group by all
)
select
	c.project,
	(select day from asked) as asOf,
	c.items,
	c.meetings,
	c.people,
	coalesce(o.blockers, 0) as blockers,
	coalesce(o.requests, 0) as requests,
	c.last.date as lastOn,
	c.last.note_path as lastNotePath,
	c.last.line as lastLine
from counted c
left join open_now o using (project)
order by c.items desc, lower(c.project), c.project
