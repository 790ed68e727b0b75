-- The items of a note, line by line.
-- $1 path
with
read as materialized (
	select i.* from items i join meetings m using (meeting_id) where m.note_path = $1
),
about as (
	select item_id, list(distinct project order by project) as projects
	from item_projects where item_id in (select item_id from read) group by all
),
spoken as (
	select item_id, list(topic order by t.label, topic) as ids, list(t.label order by t.label, topic) as labels
	from topic_mentions join topics t using (topic) where item_id in (select item_id from read) group by all
)
select
	item_id as itemId,
	meeting_id as meetingId,
	line,
	i.person,
	p.display_name as personName,
	section,
	text,
	is_template as isTemplate,
	is_repeated as isRepeated,
	coalesce(about.projects, []) as projects,
	coalesce(spoken.ids, []) as topics,
	coalesce(spoken.labels, []) as topicLabels
from read i
left join people p using (person)
left join about using (item_id)
left join spoken using (item_id)
order by line
