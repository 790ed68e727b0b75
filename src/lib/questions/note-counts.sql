-- How much was read from each note that holds anything, independently of the filters.
create or replace table note_counts as
with
of_note as (
	select m.note_path, count(*)::integer as n, 'updates' as what from updates join placed_meetings m using (meeting_id) group by all
	union all
	select m.note_path, count(*)::integer, 'items' from items i join placed_meetings m using (meeting_id)
	where not i.is_template group by all
	union all
	select m.note_path, count(*)::integer, 'blockers' from blockers join placed_meetings m using (meeting_id) group by all
	union all
	select m.note_path, count(*)::integer, 'reviews' from review_requests join placed_meetings m using (meeting_id) group by all
	union all
	select note_path, count(*)::integer, 'diagnostics' from diagnostics group by all
)
select note_path,
	max(n) filter (what = 'updates') as updates,
	max(n) filter (what = 'items') as items,
	max(n) filter (what = 'blockers') as blockers,
	max(n) filter (what = 'reviews') as review_requests,
	max(n) filter (what = 'diagnostics') as diagnostics
from of_note
group by all;
