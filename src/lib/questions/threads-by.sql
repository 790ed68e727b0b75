-- The threads that lived in the view's dates by owner, by project and by cause, with those that have none of it last. A
-- thread of several projects counts for each. Those with five or more come first, the most on top; the others, and
-- people, in the order of their names.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
asked as (select day_seen_from($1, $2, $3, $7) as day),
lived as materialized (
	select threadId, person, personName, cause, causeWords, lastItemId, status, days
	from threads_as_of(day_seen_from($1, $2, $3, $7), $8, $3, $4, $5, $6)
	join thread_words using (threadId, lastItemId)
	where is_between($1, '', until)
),
named as (
	select 'person' as groupedBy, person as id, personName as label, null as word, status, days from lived
	union all
	select 'cause', cause, null, causeWords, status, days from lived
	union all
	select 'project', unnest(if(m.projects = [], [null], list_filter(m.projects, lambda p: is_chosen($5, p)))),
		null, null, l.status, l.days
	from lived l
	join mentions m on m.thread_id = l.threadId and m.item_id = l.lastItemId
),
words as (
	select id, list(word order by n desc, word)[:4] as words
	from (select id, word, count(*) as n from named where groupedBy = 'cause' and id is not null and word is not null group by all)
	group by all
)
select
	n.groupedBy,
	n.id,
	coalesce(any_value(n.label), n.id) as label,
	any_value(day) as asOf,
	count(*) as lived,
	count(*) filter (status = 'open') as "open",
	max(days) filter (status = 'open') as oldestDays,
	count(*) filter (status in ('cleared', 'resolved')) as ended,
	coalesce(any_value(w.words), []) as words
from named n
cross join asked
left join words w on n.groupedBy = 'cause' and w.id = n.id
group by n.groupedBy, n.id
order by n.groupedBy, n.id is null, if(n.groupedBy = 'person' or lived < 5, 0, lived) desc, lower(coalesce(any_value(n.label), n.id)),
	n.id
