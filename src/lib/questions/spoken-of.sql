-- What the items in view speak of: topics or projects, or who speaks; people in the order of their names.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 of: topic, project or person
with
named as (
	select item_id, meeting_id, person, date, seq, note_path, line,
		unnest(case $8 when 'topic' then topics when 'project' then projects else [person] end) as id
	from items_in_view($1, $2, $3, $4, $5, $6, $7)
),
counted as (
	select id,
		count(*) as items,
		count(distinct meeting_id) as meetings,
		count(distinct person) as people,
		min(date) as first_on,
		max_by({ 'date': date, 'note_path': note_path, 'line': line }, (date, seq, line)) as last
	from named
	where id is not null and is_chosen(case $8 when 'topic' then $6 when 'project' then $5 else '' end, id)
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
