-- Period by period: meetings held, and those that mention each topic, with items and people.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of,
-- $8 per: month or quarter ('': months where the view is shorter than 18 months), $9 the tried pattern ('': none)
with
met as materialized (select * from held($1, $2, $3, $7)),
periods as materialized (select * from periods_in_view($1, $2, $3, $7, $8)),
held_in as (
	select period, count(*) as meetings
	from met
	join periods p on met.date between p.period and p.last_day
	group by all
),
said as materialized (
	select topic, meeting_id, person, date
	from topic_lines_in_view($1, $2, $3, $4, $5, $6, $7, $9)
),
counts as (
	select period, topic,
		count(distinct meeting_id) as meetings,
		count(*) as items,
		count(distinct person) as people
	from said
	join periods p on said.date between p.period and p.last_day
	group by all
)
select
	p.period,
	p.per,
	p.since,
	p.until,
	p.is_partial as isPartial,
	coalesce(h.meetings, 0) as heldMeetings,
	t.topic,
	coalesce(c.meetings, 0) as meetings,
	coalesce(c.items, 0) as items,
	coalesce(c.people, 0) as people
from periods p
cross join topics_asked($6, $9) t
left join held_in h using (period)
left join counts c on c.period = p.period and c.topic = t.topic
order by t.topic, p.period
