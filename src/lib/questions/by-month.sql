-- Month by month: meetings held, updates that name one, what opened and what ended, as it stood at its end.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
counts as (
	select period, sum(meetings) as meetings, sum(tracked) as tracked, sum(updates) as updates, sum(naming) as naming,
		sum(opened) as opened, sum(ended) as ended
	from (
		select date_trunc('month', date)::date as period, 1 as meetings,
			(has_updates and ($8 <> 'blocker' or has_blocker_labels))::integer as tracked,
			0 as updates, 0 as naming, 0 as opened, 0 as ended
		from held($1, $2, $3, $7)
		union all
		select date_trunc('month', m.date)::date, 0, 0, 1, (n.update_id is not null)::integer, 0, 0
		from held($1, $2, $3, $7) m
		join placed_updates u using (meeting_id)
		left join (select distinct update_id from mentions_of($8, $3, $4, $5, $6)) n using (update_id)
		where has_updates and ($8 <> 'blocker' or has_blocker_labels) and is_chosen($4, u.person)
		union all
		select p.period, 0, 0, 0, 0, (first_on >= since)::integer, coalesce(ended_on >= since and ended_on <= until, false)::integer
		from (
			select *, unnest(list_distinct([date_trunc('month', first_on), date_trunc('month', ended_on)]))::date as period
			from mentions_of($8, $3, $4, $5, $6)
		)
		join periods_in_view($1, $2, $3, $7, 'month') p using (period)
		where date <= until and (next_on is null or next_on > until)
	)
	group by period
)
select
	p.period as month,
	p.since - 1 as after,
	p.until as on,
	coalesce(c.meetings, 0) as meetings,
	coalesce(c.tracked, 0) as trackedMeetings,
	coalesce(c.updates, 0) as updates,
	coalesce(c.naming, 0) as naming,
	coalesce(c.opened, 0) as opened,
	coalesce(c.ended, 0) as ended,
	p.is_partial as isPartial
from periods_in_view($1, $2, $3, $7, 'month') p
left join counts c using (period)
order by p.period
