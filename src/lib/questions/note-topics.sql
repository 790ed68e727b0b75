-- The topics that a note's lines mention, line by line; what was copied or stands in a template does not count.
-- $1 path
select i.line, t.topic, t.label
from items i
join meetings m using (meeting_id)
join topic_mentions s using (item_id)
join topics t on t.topic = s.topic
where m.note_path = $1 and not is_template and not is_repeated
order by i.line, t.label, t.topic
