-- The threads that lived in the view's dates by owner, by project and by cause, with those that have none of it last. A
-- thread of several projects counts for each. Those with five or more come first, the most on top; the others, and
-- people, in the order of their names.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
named as (
	select
		unnest(
			[
				{ 'by': 'person', 'id': t.person, 'label': w.personName, 'word': null },
				{ 'by': 'cause', 'id': w.cause, 'label': null, 'word': w.causeWords }
			] || list_transform(
				if(w.projects = [], [null], list_filter(w.projects, lambda p: is_chosen($5, p))),
				lambda p: { 'by': 'project', 'id': p, 'label': null, 'word': null }
			)
		) as n,
		t.status,
		t.days
	from threads_as_of(day_seen_from($1, $2, $3, $7), $8, $3, $4, $5, $6) t
	join thread_words w using (threadId, lastItemId)
	where is_between($1, '', t.until)
)
select
	n.by as groupedBy,
	n.id as id,
	coalesce(any_value(n.label), n.id) as label,
	day_seen_from($1, $2, $3, $7) as asOf,
	count(*) as lived,
	count(*) filter (status = 'open') as "open",
	max(days) filter (status = 'open') as oldestDays,
	count(*) filter (status in ('cleared', 'resolved')) as ended,
	coalesce(list(n.word order by n.word) filter (n.id is not null and n.word is not null), []) as words
from named
group by n.by, n.id
order by n.by, n.id is null, if(n.by = 'person' or lived < 5, 0, lived) desc, lower(coalesce(any_value(n.label), n.id)), n.id
