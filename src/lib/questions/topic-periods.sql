-- Period by period: meetings held, and those that mention each topic, with items and people.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of,
-- $8 per: month or quarter ('': months where the view is shorter than 18 months)
with
met as materialized (select * from held($1, $2, $3, $7)),
bounds as (
	select
		coalesce(try_cast($1 as date), min(date)) as since,
		coalesce(try_cast($1 as date), min(date) - coalesce(min(interval_days), 7) + 1) as covered_since,
		least(coalesce(try_cast($7 as date), max(date)), try_cast($2 as date)) as until,
		case when $2 = '' and $7 = '' then max(date) + coalesce(min(interval_days), 7) - 1
			else least(try_cast($2 as date), try_cast($7 as date)) end as covered_until
	from met
),
asked as (
	select *, case when $8 in ('month', 'quarter') then $8 when until - since < 548 then 'month' else 'quarter' end as per
	from bounds
),
periods as (
	select p::date as period, per,
		(p + if(per = 'month', interval 1 month, interval 3 month))::date - 1 as last_day,
		greatest(p::date, since) as since,
		least(last_day, until) as until,
		p::date < covered_since or last_day > covered_until as is_partial
	from asked,
		unnest(generate_series(
			date_trunc(per, since), until::timestamp, if(per = 'month', interval 1 month, interval 3 month)
		)) as t(p)
),
held_in as (
	select period, count(*) as meetings
	from met
	join periods p on met.date between p.period and p.last_day
	group by all
),
said as materialized (select * from topic_lines_in_view($1, $2, $3, $4, $5, $6, $7)),
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
cross join topics t
left join held_in h using (period)
left join counts c on c.period = p.period and c.topic = t.topic
where is_chosen($6, t.topic)
order by t.topic, p.period
