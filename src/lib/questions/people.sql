-- The people in view, in the order of their names: how often they were heard of, and what is open of them.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
asked as (select day_seen_from($1, $2, $3, $7) as day),
heard_of as (
	select person, count(*) as meetings, count(distinct series) as series, min(date) as first_on, max(date) as last_on
	from heard_in_view($1, $2, $3, $4, $5, $6, $7)
	group by all
),
given as (
	select person, count(*) as updates from updates_in_view($1, $2, $3, $4, $5, $6, $7) group by all
),
standing as materialized (
	select m.kind, m.thread_id, m.person
	from mentions m
	join asked on m.date <= asked.day and (m.next_on is null or m.next_on > asked.day)
	where (m.open_until is null or m.open_until > asked.day)
		and is_chosen($3, m.series)
		and is_any_chosen($5, m.projects)
		and is_any_chosen($6, m.topics)
),
owned as (
	select person, count(*) filter (kind = 'blocker') as blockers, count(*) filter (kind = 'review_request') as requests
	from standing
	where person is not null
	group by all
),
waiting as (
	select r.person, count(*) as n
	from standing s
	join reviewers_asked r on r.thread_id = s.thread_id
	join asked on r.since <= asked.day
	where s.kind = 'review_request'
	group by all
)
select
	p.person,
	p.display_name as name,
	p.aliases,
	(select day from asked) as asOf,
	coalesce(h.meetings, 0) as meetings,
	coalesce(h.series, 0) as series,
	coalesce(g.updates, 0) as updates,
	coalesce(o.blockers, 0) as blockers,
	coalesce(o.requests, 0) as requests,
	coalesce(w.n, 0) as waiting,
	h.first_on as firstOn,
	h.last_on as lastOn
from people p
left join heard_of h using (person)
left join given g using (person)
left join owned o using (person)
left join waiting w using (person)
where is_chosen($4, p.person)
	and (h.person is not null or g.person is not null or o.person is not null or w.person is not null)
order by lower(p.display_name), p.person
