-- The blockers and review requests of a note, with their threads' mentions in the meetings before and after.
-- $1 path
with
told as (
	select *,
		lag(note_path) over in_thread as previous_path,
		lag(line) over in_thread as previous_line,
		lag(date) over in_thread as previous_on,
		lead(note_path) over in_thread as next_path,
		lead(line) over in_thread as next_line,
		lead(date) over in_thread as following_on,
		count(*) over (partition by thread_id) as n,
		row_number() over in_thread as place
	from mentions
	where thread_id in (select thread_id from mentions where note_path = $1)
	window in_thread as (partition by thread_id order by ordinal)
)
select
	t.item_id as itemId,
	t.line,
	t.kind,
	t.thread_id as threadId,
	t.person,
	p.display_name as personName,
	t.text,
	coalesce(r.reviewers, []) as reviewers,
	t.joined_by as joinedBy,
	t.join_evidence as joinEvidence,
	place as nth,
	n as mentions,
	previous_path as previousNotePath,
	previous_line as previousLine,
	previous_on as previousOn,
	next_path as nextNotePath,
	next_line as nextLine,
	following_on as nextOn,
	resolved_on as resolvedOn
from told t
left join people p using (person)
left join review_requests r on t.kind = 'review_request' and r.item_id = t.item_id
where note_path = $1
order by t.line, t.kind
