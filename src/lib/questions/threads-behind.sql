-- The threads behind a mark, as they stood on its day.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind,
-- $9 what: opened, open, ended, unchanged, lived (in the view's dates) or lasted (opened in them); $10 on;
-- $11 after ('': on that day alone); $12 reviewer who is asked ('': any); $13 days that it lasted at least; $14 cause ('': any);
-- $15 what it has none of: person, project or cause ('': nothing)
with
mark as (
	select $10::date as day, coalesce(try_cast($11 as date), $10::date - 1) as after
	where coalesce($1, $2, $7) is not null
),
before as (
	select threadId from threads_as_of((select after from mark), $8, $3, $4, $5, $6) where status = 'open'
)
select t.*, w.* exclude (threadId, lastItemId)
from threads_as_of($10::date, $8, $3, $4, $5, $6) t
join thread_words w using (threadId, lastItemId)
cross join mark
where ($12 = '' or t.threadId in (select thread_id from reviewers_asked where person = $12 and since <= $10::date))
	and is_chosen($14, w.cause)
	and case $15
		when 'person' then t.person is null
		when 'cause' then w.cause is null
		when 'project' then exists (
			select 1 from mentions m where m.thread_id = t.threadId and m.item_id = t.lastItemId and m.projects = []
		)
		else true
	end
	and case $9
	when 'opened' then firstOn > after
	when 'open' then status = 'open'
	when 'ended' then endedOn > after
	when 'lived' then is_between($1, '', until)
	when 'lasted' then is_between($1, $2, firstOn) and days >= $13::integer
	else status = 'open' and t.threadId in (select threadId from before)
end
order by days desc, meetings desc, t.threadId
