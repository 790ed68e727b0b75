-- What was said at held meetings: built once, independently of the filters and of the as-of date.

-- Every item with its meeting and what it is about; repeated lines and templates do not count.
create or replace table spoken as
select i.item_id, i.update_id, i.person, i.section, i.line, i.text, m.meeting_id, m.series, m.date, m.seq, m.note_path,
	coalesce(p.projects, []) as projects,
	coalesce(t.topics, []) as topics,
	not i.is_template and not i.is_repeated as counts
from items i
join placed_meetings m using (meeting_id)
left join (select item_id, list(distinct project) as projects from item_projects group by all) p using (item_id)
left join (select item_id, list(distinct topic) as topics from topic_mentions group by all) t using (item_id)
where not m.is_cancelled;

-- Who was asked by a thread of review requests, since which mention.
create or replace table reviewers_asked as
select thread_id, person, min(date) as since
from (select thread_id, meeting_id, unnest(reviewers) as person from review_requests)
join placed_meetings using (meeting_id)
group by all;

create or replace macro items_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select item_id, update_id, person, line, text, meeting_id, series, date, seq, note_path, projects, topics
from spoken
where counts
	and is_in_view(from_, to_, series_, as_of_, series, date)
	and is_chosen(person_, person)
	and is_any_chosen(project_, projects)
	and is_any_chosen(topic_, topics);

-- Who spoke of a project or a topic in view.
create or replace macro speakers_in_view(from_, to_, series_, project_, topic_, as_of_) as table
select person
from spoken
where is_in_view(from_, to_, series_, as_of_, series, date)
	and is_any_chosen(project_, projects)
	and is_any_chosen(topic_, topics);

-- The updates in view; of a project or a topic those that speak of it.
create or replace macro updates_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
with
of_anything as (
	select update_id, person, meeting_id, series, date, seq, note_path
	from placed_updates
	where is_held and is_in_view(from_, to_, series_, as_of_, series, date) and is_chosen(person_, person)
)
select * from of_anything where project_ || topic_ = ''
union all
select *
from of_anything
where project_ || topic_ <> ''
	and update_id in (select update_id from items_in_view(from_, to_, series_, person_, project_, topic_, as_of_));

-- The chosen people; of a project or a topic those who spoke of it in view.
create or replace macro people_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select person, display_name as name from people where project_ || topic_ = '' and is_chosen(person_, person)
union all
select person, display_name
from people
where project_ || topic_ <> ''
	and is_chosen(person_, person)
	and person in (select person from speakers_in_view(from_, to_, series_, project_, topic_, as_of_));
