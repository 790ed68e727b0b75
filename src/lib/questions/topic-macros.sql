-- The items in view that mention a topic, as far as the filters leave them; repeated lines and templates count nowhere.
create or replace macro topic_lines_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select t.topic, i.item_id, i.person, i.section, i.line, i.text, m.meeting_id, m.series, m.date, m.seq, m.note_path
from topic_mentions t
join items i using (item_id)
join held(from_, to_, series_, as_of_) m on m.meeting_id = i.meeting_id
where not i.is_template
	and not i.is_repeated
	and is_chosen(topic_, t.topic)
	and is_chosen(person_, i.person)
	and (project_ = '' or i.item_id in (select item_id from item_projects where is_chosen(project_, project)));
