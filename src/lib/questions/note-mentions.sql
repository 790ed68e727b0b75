-- The blockers and review requests of a note, with their threads' mentions in the meetings before and after.
-- $1 path
with
told as (
	select
		note_path,
		line,
		kind,
		thread_id as threadId,
		ordinal as nth,
		count(*) over (partition by thread_id) as mentions,
		lag(note_path) over in_thread as previousNotePath,
		lag(line) over in_thread as previousLine,
		lag(date) over in_thread as previousOn,
		lead(note_path) over in_thread as nextNotePath,
		lead(line) over in_thread as nextLine,
		lead(date) over in_thread as nextOn
	from mentions
	where thread_id in (select thread_id from mentions where note_path = $1)
	window in_thread as (partition by thread_id order by ordinal)
)
select * exclude (note_path)
from told
where note_path = $1
order by line, kind
