-- The threads that lived in the view's dates: open ones first, then the latest.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind, $9 reviewer who is asked ('': any)
select *
from threads_as_of(day_seen_from($1, $2, $3, $7), $8, $3, $4, $5, $6)
join thread_words using (threadId, lastItemId)
where is_between($1, '', until)
	and (
		$9 = ''
		or threadId in (
			select thread_id from reviewers_asked
			where person = $9 and since <= day_seen_from($1, $2, $3, $7)
		)
	)
order by status = 'open' desc, if(status = 'open', days, 0) desc, lastOn desc, threadId
