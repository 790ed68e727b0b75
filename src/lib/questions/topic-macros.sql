-- What was said of each topic: built once, independently of the filters and of the as-of date.
create or replace table topic_lines as
select t.topic, s.*
from topic_mentions t
join spoken s using (item_id)
where s.counts;

-- The lines in view that mention a topic, or the tried pattern where there is one, as far as the filters leave them.
create or replace macro topic_lines_in_view(from_, to_, series_, person_, project_, topic_, as_of_, tried_) as table
select topic, item_id, person, section, line, text, meeting_id, series, date, seq, note_path, projects
from (
	select * from topic_lines where tried_ = '' and is_chosen(topic_, topic)
	union all by name
	select '' as topic, *
	from spoken
	where tried_ <> '' and counts and is_any_chosen(topic_, topics) and regexp_matches(text, tried_, 'i')
)
where is_in_view(from_, to_, series_, as_of_, series, date)
	and is_chosen(person_, person)
	and is_any_chosen(project_, projects);

-- The topics asked about: the chosen ones, or the tried pattern, which has no name.
create or replace macro topics_asked(topic_, tried_) as table
select topic, label, origin, patterns from topics where tried_ = '' and is_chosen(topic_, topic)
union all
select '', '', 'tried', []::varchar[] where tried_ <> '';
