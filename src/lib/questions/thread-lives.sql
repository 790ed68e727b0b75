-- Threads mentioned in so many meetings or more, or open for so many days or more, that lived in the view's dates:
-- open ones first, then the longest.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind, $9 least mentions,
-- $10 least days of an open one
select *
from threads_as_of(day_seen_from($1, $2, $3, $7), $8, $3, $4, $5, $6)
join thread_words using (threadId, lastItemId)
where (mentions >= $9::integer or (status = 'open' and days >= $10::integer)) and is_between($1, '', until)
order by status = 'open' desc, days desc, threadId
