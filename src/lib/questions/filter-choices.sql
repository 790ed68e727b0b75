-- What can be chosen in the filter bar, with how much there is of it.
with
bounds as (select min(date) as firstMeeting, max(date) as lastMeeting from placed_meetings where not is_cancelled),
choices as (
	select 1 as place, 'series' as filter, s.series as id, s.label, s.spellings as aliases,
		count(m.meeting_id) filter (not m.is_cancelled) as count
	from series s join placed_meetings m using (series)
	group by all
	union all
	select 2, 'person', p.person, p.display_name, p.aliases, count(distinct a.meeting_id)
	from people p left join attendance a using (person)
	group by all
	union all
	select 3, 'project', project, project, [], count(distinct item_id) from item_projects group by all
	union all
	select case t.origin when 'configured' then 4 else 5 end, 'topic', t.topic, t.label, t.patterns, count(distinct m.item_id)
	from topics t left join topic_mentions m using (topic)
	group by all
)
select filter, id, label, aliases, count, firstMeeting, lastMeeting
from choices, bounds
order by place, case when filter = 'person' then lower(label) end, count desc, lower(label), id
