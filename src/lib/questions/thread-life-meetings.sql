-- The meetings that such threads lived through, and the words of those that mention them.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind, $9 least mentions,
-- $10 least days of an open one
with
long as (
	select threadId, series, firstOn, until
	from threads_as_of(day_seen_from($1, $2, $3, $7), $8, $3, $4, $5, $6)
	where (mentions >= $9::integer or (status = 'open' and days >= $10::integer)) and is_between($1, '', until)
),
said as (
	select m.thread_id, m.meeting_id,
		max_by({ 'item_id': m.item_id, 'line': m.line, 'person': m.person, 'text': m.text,
			'joined_by': m.joined_by, 'join_evidence': m.join_evidence }, m.ordinal) as m
	from mentions m
	join long on long.threadId = m.thread_id and m.date <= long.until
	group by all
),
lived as (
	select threadId, meeting_id
	from long
	join placed_meetings p on p.series = long.series and p.date between long.firstOn and long.until
	where not p.is_cancelled
	union
	select thread_id, meeting_id from said
)
select
	l.threadId,
	p.meeting_id as meetingId,
	p.date,
	p.series,
	said.m.item_id as itemId,
	p.note_path as notePath,
	said.m.line as line,
	said.m.person as person,
	said.m.text as text,
	said.m.joined_by as joinedBy,
	said.m.join_evidence as joinEvidence
from lived l
join placed_meetings p using (meeting_id)
left join said on said.thread_id = l.threadId and said.meeting_id = l.meeting_id
order by l.threadId, p.date, p.series, p.seq
