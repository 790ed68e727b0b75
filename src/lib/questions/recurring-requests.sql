-- Who asked, who was asked and what for, for each review request that was asked for again by the view's day.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind, $9 least mentions
with
again as materialized (
	select thread_id, ordinal, date
	from mentions_of($8, $3, $4, $5, $6)
	join (select day_seen_from($1, $2, $3, $7) as day) asked
		on date <= asked.day and (next_on is null or next_on > asked.day)
	where mentions >= $9::integer
),
said as materialized (
	select m.thread_id, m.item_id, m.ordinal, m.person, coalesce(p.display_name, m.person) as name
	from mentions m
	join again a on a.thread_id = m.thread_id and m.ordinal <= a.ordinal
	left join people p on p.person = m.person
),
askers as (
	select thread_id, list(person order by first) as ids, list(name order by first) as names
	from (select thread_id, person, name, min(ordinal) as first from said where person is not null group by all)
	group by all
),
reviewers as (
	select r.thread_id, list(r.person order by r.since, r.person) as ids,
		list(coalesce(p.display_name, r.person) order by r.since, r.person) as names
	from reviewers_asked r
	join again a on a.thread_id = r.thread_id and r.since <= a.date
	left join people p on p.person = r.person
	group by all
),
-- The first pull request that the mentions point to, or the first issue.
pointed as (
	select s.thread_id, arg_min({ 'url': if(l.kind = 'pull_request', replace(l.url, '/issues/', '/pull/'), l.url), 'project': l.project, 'number': l.number }, [
		(l.kind <> 'pull_request')::integer, s.ordinal
	]) as link
	from said s
	join links l using (item_id)
	where l.kind in ('pull_request', 'issue')
	group by all
)
select
	a.thread_id as threadId,
	coalesce(k.ids, []) as askers,
	coalesce(k.names, []) as askerNames,
	coalesce(r.ids, []) as reviewers,
	coalesce(r.names, []) as reviewerNames,
	p.link.url as url,
	p.link.project || '#' || p.link.number as reference
from again a
left join askers k on k.thread_id = a.thread_id
left join reviewers r on r.thread_id = a.thread_id
left join pointed p on p.thread_id = a.thread_id
