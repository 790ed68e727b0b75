-- Month by month: meetings held, updates that name one, what opened and what ended, as it stood at its end.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
with
met as materialized (
	select h.*, has_updates and ($8 <> 'blocker' or has_blocker_labels) as is_tracked
	from held($1, $2, $3, $7) h
),
months as materialized (
	select period as month, since - 1 as after, until as day, is_partial from periods_in_view($1, $2, $3, $7, 'month')
),
said as materialized (
	select update_id, date, next_on, first_on, ended_on
	from mentions_of($8, $3, $4, $5, $6)
),
threads as (
	select month,
		count(*) filter (first_on > after) as opened,
		count(*) filter (ended_on > after and ended_on <= day) as ended
	from months
	join said on date <= day and (next_on is null or next_on > day)
	group by all
),
naming as (select distinct update_id from said),
given as (
	select date_trunc('month', met.date)::date as month, count(*) as updates, count(n.update_id) as naming
	from met
	join placed_updates u using (meeting_id)
	left join naming n using (update_id)
	where is_tracked and is_chosen($4, u.person)
	group by all
),
held_in as (
	select date_trunc('month', date)::date as month, count(*) as meetings, count(*) filter (is_tracked) as tracked
	from met
	group by all
)
select
	m.month,
	m.after,
	m.day as on,
	coalesce(h.meetings, 0) as meetings,
	coalesce(h.tracked, 0) as trackedMeetings,
	coalesce(g.updates, 0) as updates,
	coalesce(g.naming, 0) as naming,
	coalesce(t.opened, 0) as opened,
	coalesce(t.ended, 0) as ended,
	m.is_partial as isPartial
from months m
left join held_in h using (month)
left join given g using (month)
left join threads t using (month)
order by month
