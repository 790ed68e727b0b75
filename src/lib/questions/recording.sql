-- How many meetings are held in view, and how many of them record threads of a kind.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 kind
select
	day_seen_from($1, $2, $3, $7) as asOf,
	(select count(*) from held($1, $2, $3, $7)) as meetings,
	(select count(*) from recording_of($8, $1, $2, $3, $7)) as recording
where coalesce($4, $5, $6) is not null
