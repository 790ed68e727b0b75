-- Month by month or quarter by quarter: how many could have come to the meetings with a list, and how many did.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 per: month or quarter ('': as it fits)
with
periods as materialized (select * from periods_in_view($1, $2, $3, $7, $8)),
expected as (
	select p.period, e.meeting_id, e.state
	from expected_in_view($1, $2, $3, $4, $5, $6, $7) e
	join periods p on e.date between p.period and p.last_day
),
counts as (
	select period,
		count(distinct meeting_id) as meetings,
		count(*) as expected,
		count(*) filter (state = 'present') as present,
		count(*) filter (state = 'asynchronous') as asynchronous
	from expected
	group by all
)
select
	p.period,
	p.per,
	p.since - 1 as after,
	p.until as "on",
	p.is_partial as isPartial,
	coalesce(c.meetings, 0) as meetings,
	coalesce(c.expected, 0) as expected,
	coalesce(c.present, 0) as present,
	coalesce(c.asynchronous, 0) as asynchronous
from periods p
left join counts c using (period)
order by p.period
