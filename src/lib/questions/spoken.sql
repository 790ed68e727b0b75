-- What was said, as far as the filters leave it; repeated lines and templates count nowhere.

-- Who was asked by a thread of review requests, since which mention.
create or replace table reviewers_asked as
select thread_id, person, min(date) as since
from (select thread_id, meeting_id, unnest(reviewers) as person from review_requests)
join placed_meetings using (meeting_id)
group by all;

create or replace macro items_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select i.item_id, i.update_id, i.person, i.line, i.text, m.meeting_id, m.series, m.date, m.seq, m.note_path
from items i
join held(from_, to_, series_, as_of_) m using (meeting_id)
where not i.is_template
	and not i.is_repeated
	and is_chosen(person_, i.person)
	and (project_ = '' or i.item_id in (select item_id from item_projects where is_chosen(project_, project)))
	and (topic_ = '' or i.item_id in (select item_id from topic_mentions where is_chosen(topic_, topic)));

-- The updates in view; of a project or a topic those that speak of it.
create or replace macro updates_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select u.update_id, u.person, m.meeting_id, m.series, m.date, m.seq, m.note_path
from placed_updates u
join held(from_, to_, series_, as_of_) m using (meeting_id)
where is_chosen(person_, u.person)
	and (
		project_ || topic_ = ''
		or u.update_id in (
			select update_id from items_in_view(from_, to_, series_, person_, project_, topic_, as_of_)
		)
	);

-- The meetings in view that heard of the people in view.
create or replace macro heard_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select h.*
from heard h
join held(from_, to_, series_, as_of_) using (meeting_id)
where h.person in (select person from people_in_view(from_, to_, series_, person_, project_, topic_, as_of_));
