-- Month by month: how many could have come to the meetings with a list, and how many did.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
select
	month,
	count(distinct meeting_id) as meetings,
	count(*) as expected,
	count(*) filter (state = 'present') as present,
	count(*) filter (state = 'asynchronous') as asynchronous
from expected_in_view($1, $2, $3, $4, $5, $6, $7)
group by all
