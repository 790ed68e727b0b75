-- Who is asked for a review by the threads that lived in the view's dates, in the order of their names; the last row,
-- without a person, counts those that name nobody. The person filter is about who is asked.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
with
asked as (select day_seen_from($1, $2, $3, $7) as day),
lived as materialized (
	select threadId, status, days, mentions, lastOn, lastNotePath, lastLine
	from threads_as_of(day_seen_from($1, $2, $3, $7), 'review_request', $3, '', $5, $6)
	join thread_words using (threadId, lastItemId)
	where is_between($1, '', until)
),
named as (
	select r.person as reviewer, l.*
	from lived l
	join reviewers_asked r on r.thread_id = l.threadId
	join asked on r.since <= asked.day
	where is_chosen($4, r.person)
	union all by name
	select null as reviewer, l.*
	from lived l
	where $4 = ''
		and not exists (select 1 from reviewers_asked r, asked where r.thread_id = l.threadId and r.since <= asked.day)
)
select
	n.reviewer,
	p.display_name as name,
	(select day from asked) as asOf,
	count(*) filter (n.status = 'open') as "open",
	max(n.days) filter (n.status = 'open') as oldestDays,
	count(*) as asked,
	count(*) filter (n.mentions >= 2) as again,
	max(n.lastOn) as lastOn,
	max_by(n.lastNotePath, n.lastOn) as lastNotePath,
	max_by(n.lastLine, n.lastOn) as lastLine
from named n
left join people p on p.person = n.reviewer
group by n.reviewer, p.display_name
order by n.reviewer is null, lower(coalesce(p.display_name, n.reviewer)), n.reviewer
