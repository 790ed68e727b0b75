-- What was said of each topic: built once, independently of the filters and of the as-of date.
create or replace table topic_lines as
select t.topic, s.*
from topic_mentions t
join spoken s using (item_id)
where s.counts;

-- The lines in view that mention a topic, as far as the filters leave them.
create or replace macro topic_lines_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select topic, item_id, person, section, line, text, meeting_id, series, date, seq, note_path, projects
from topic_lines
where is_in_view(from_, to_, series_, as_of_, series, date)
	and is_chosen(topic_, topic)
	and is_chosen(person_, person)
	and is_any_chosen(project_, projects);
