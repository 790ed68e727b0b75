-- What is open as of the view's date, the longest first.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
select *
from threads_as_of(day_seen_from($1, $2, $3, $7), $8, $3, $4, $5, $6)
join thread_words using (threadId, lastItemId)
where status = 'open'
order by days desc, meetings desc, threadId
