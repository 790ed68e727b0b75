-- Who was heard of at the meetings of one series from a day on, one row a person, with the part of the series that they
-- are in: from the first time they were heard of to the fourth meeting after the last time.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of, $8 the one series, $9 since
select
	person,
	name,
	first_nth as firstNth,
	max(listed_nth) + 4 as untilNth,
	list(listed_nth) filter (is_between($1, $2, date) and is_between($9, $7, date)) as nths,
	list(state) filter (is_between($1, $2, date) and is_between($9, $7, date)) as states,
	list(line) filter (is_between($1, $2, date) and is_between($9, $7, date)) as lines
from heard_of($1, $2, $3, $4, $5, $6, $7)
where series = $8 and listed_nth is not null and is_known($2, $7, date)
group by person, name, firstNth
having nths is not null
order by lower(name), person
