-- The months or quarters in view, in order.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 per: month or quarter ('': as it fits)
select period, per, since - 1 as after, until as "on", last_day as lastDay, is_partial as isPartial
from periods_in_view($1, $2, $3, $7, $8)
where coalesce($4, $5, $6) is not null
order by period
