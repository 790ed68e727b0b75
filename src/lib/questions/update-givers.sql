-- Who gave how many updates in which month.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
select date_trunc('month', date)::date as month, person, count(*) as updates
from updates_in_view($1, $2, $3, $4, $5, $6, $7)
where person is not null
group by all
