-- One thread as it stood on the day the view is seen from: nothing but that day narrows it.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind, $9 the thread
select t.*, w.* exclude (threadId, lastItemId),
	day_seen_from($1, $2, $3, $7) as asOf,
	e.text as endText,
	e.note_path as endNotePath,
	e.line as endLine,
	coalesce(p.display_name, e.person) as endPersonName
from threads_as_of(day_seen_from($1, $2, $3, $7), $8, '', '', '', '') t
join thread_words w using (threadId, lastItemId)
left join (select i.*, m.note_path from items i join meetings m using (meeting_id)) e on e.item_id = t.resolutionItemId
left join people p on p.person = e.person
where t.threadId = $9 and coalesce($4, $5, $6) is not null
