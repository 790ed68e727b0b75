-- The last quarter in view with five meetings or more, and how many meetings mention each topic in it and before.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic (narrows nothing), $7 as of
with
held_in as (
	select p.period, p.last_day, count(m.meeting_id) as n
	from periods_in_view($1, $2, $3, $7, 'quarter') p
	left join held($1, $2, $3, $7) m on m.date between p.period and p.last_day
	group by all
),
quarter as materialized (
	select period, last_day, n,
		coalesce(sum(n) over (order by period rows between unbounded preceding and 1 preceding), 0) as before,
		coalesce(sum(n) over (order by period rows between 1 following and unbounded following), 0) as after
	from held_in
	qualify n >= 5
	order by period desc
	limit 1
),
counts as (
	select topic,
		count(distinct meeting_id) filter (date >= period) as meetings,
		count(distinct meeting_id) filter (date < period) as meetings_before
	from topic_lines_in_view($1, $2, $3, $4, $5, '', $7, '')
	join quarter on date <= last_day
	group by all
)
select
	q.period,
	q.n as heldMeetings,
	q.before as heldBefore,
	q.after as heldAfter,
	c.topic,
	t.label,
	coalesce(c.meetings, 0) as meetings,
	coalesce(c.meetings_before, 0) as meetingsBefore
from quarter q
left join counts c on true
left join topics t using (topic)
where $6 is not null
order by c.topic
