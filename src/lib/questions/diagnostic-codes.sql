-- The kinds of findings, with how many there are.
with
codes as (
	select code, severity, count(*) as count, count(distinct note_path) as notes, min_by(message, note_path) as example
	from diagnostics
	group by all
)
select *
from codes
order by list_position(['error', 'warning', 'info'], severity), count desc, code
