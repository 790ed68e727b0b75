-- The meetings that such threads lived through, and whether they mention them.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind, $9 least mentions,
-- $10 least days of an open one
with
long as (
	select threadId, series, firstOn, until
	from threads_as_of(day_seen_from($1, $2, $3, $7), $8, $3, $4, $5, $6)
	where (mentions >= $9::integer or (status = 'open' and days >= $10::integer)) and is_between($1, '', until)
)
select threadId, date, series, bool_or(is_mention) as isMention
from (
	select long.threadId, p.date, p.series, p.seq, false as is_mention
	from long
	join placed_meetings p on p.series = long.series and p.date between long.firstOn and long.until
	where not p.is_cancelled
	union all
	select long.threadId, m.date, m.series, m.seq, true
	from long
	join mentions m on m.thread_id = long.threadId and m.date <= long.until
)
group by threadId, date, series, seq
order by threadId, date, series, seq
