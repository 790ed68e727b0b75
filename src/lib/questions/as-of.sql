-- The day the view is seen from.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of
select day_seen_from($1, $2, $3, $7) as asOf
where coalesce($4, $5, $6) is not null
