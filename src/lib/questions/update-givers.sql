-- Who gave how many updates in which month or quarter; a period without any stands once, with nobody.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 per: month or quarter ('': as it fits)
with
given as (
	select p.period, u.person, count(*) as updates
	from updates_in_view($1, $2, $3, $4, $5, $6, $7) u
	join periods_in_view($1, $2, $3, $7, $8) p on u.date between p.period and p.last_day
	where u.person is not null
	group by all
)
select
	p.period,
	p.per,
	p.since - 1 as after,
	p.until as "on",
	p.is_partial as isPartial,
	g.person,
	coalesce(g.updates, 0) as updates
from periods_in_view($1, $2, $3, $7, $8) p
left join given g using (period)
order by p.period, updates desc, g.person
