-- What the items in view speak of: topics or projects, or who speaks; people in the order of their names.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 of: topic, project or person
with
said as materialized (
	select item_id, meeting_id, person, date, seq, note_path, line
	from items_in_view($1, $2, $3, $4, $5, $6, $7)
),
named as (
	select t.topic as id, s.* from said s join topic_mentions t using (item_id) where $8 = 'topic' and is_chosen($6, t.topic)
	union all by name
	select p.project as id, s.* from said s join item_projects p using (item_id)
	where $8 = 'project' and is_chosen($5, p.project)
	union all by name
	select s.person as id, s.* from said s where $8 = 'person' and s.person is not null
),
counted as (
	select id,
		count(distinct item_id) as items,
		count(distinct meeting_id) as meetings,
		count(distinct person) as people,
		min(date) as first_on,
		max_by({ 'date': date, 'note_path': note_path, 'line': line }, (date, seq, line)) as last
	from named
	group by all
)
select
	c.id,
	coalesce(t.label, p.display_name, c.id) as label,
	c.items,
	c.meetings,
	c.people,
	c.first_on as firstOn,
	c.last.date as lastOn,
	c.last.note_path as lastNotePath,
	c.last.line as lastLine
from counted c
left join topics t on $8 = 'topic' and t.topic = c.id
left join people p on $8 = 'person' and p.person = c.id
order by case when $8 = 'person' then 0 else -c.items end, lower(coalesce(t.label, p.display_name, c.id)), c.id
