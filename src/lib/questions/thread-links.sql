-- What the mentions of a thread up to a day point to, and its projects and topics, the most often named first.
-- $1 the thread, $2 up to
with
said as (
	select item_id from mentions where thread_id = $1 and date <= $2::date
)
select 'link' as what, l.url as id, any_value(l.kind) as kind,
	coalesce(any_value(l.project) || '#' || any_value(l.number), l.url) as label, count(*) as n
from said join links l using (item_id)
group by l.url
union all
select 'project', project, null, project, count(*) from said join item_projects using (item_id) group by project
union all
select 'topic', topic, null, any_value(t.label), count(*)
from said join topic_mentions using (item_id) join topics t using (topic)
group by topic
order by what, n desc, label
