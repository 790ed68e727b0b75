-- The lines behind a mark that counts items, updates or meetings, the latest first.
-- $1 from, $2 to, $3 series, $4 person, $5 project, $6 topic, $7 as of,
-- $8 what: items, updates, reported (updates of meetings whose notes record blockers), heard (of somebody, in any state), present, asynchronous, absent, or, over the meetings
-- somebody could have come to, expected (all) or joined (present or asynchronous);
-- $9 on ('': any time); $10 after ('': on that day alone)
with
said as (
	select 'items' as what, meeting_id, person, note_path, line, text
	from items_in_view($1, $2, $3, $4, $5, $6, $7)
	where $8 = 'items'
	union all
	select 'updates', v.meeting_id, v.person, v.note_path, u.line, min_by(i.text, i.line)
	from updates_in_view($1, $2, $3, $4, $5, $6, $7) v
	join updates u using (update_id)
	left join items i on i.update_id = v.update_id and not i.is_template
	where $8 = 'updates'
	group by all
	union all
	select 'reported', m.meeting_id, p.person, m.note_path, u.line, min_by(i.text, i.line)
	from held($1, $2, $3, $7) m
	join placed_updates p using (meeting_id)
	join updates u using (update_id)
	left join items i on i.update_id = p.update_id and not i.is_template
	where $8 = 'reported' and m.has_updates and m.has_blocker_labels and is_chosen($4, p.person)
	group by m.meeting_id, p.person, m.note_path, u.line, p.update_id
	union all
	select coalesce(state, ''), meeting_id, person, note_path, line, null
	from heard_in_view($1, $2, $3, $4, $5, $6, $7)
	where $8 = 'heard' or (state = $8 and listed_nth is not null)
	union all
	select coalesce(state, 'expected'), meeting_id, person, note_path, line, null
	from expected_in_view($1, $2, $3, $4, $5, $6, $7)
	where $8 = 'expected' or ($8 = 'joined' and state in ('present', 'asynchronous'))
)
select
	s.what,
	m.date,
	m.series,
	coalesce(r.label, m.series) as seriesLabel,
	s.person,
	p.display_name as personName,
	s.note_path as notePath,
	s.line,
	s.text
from said s
join placed_meetings m using (meeting_id)
left join people p using (person)
left join series r on r.series = m.series
where $9 = '' or (m.date > coalesce(try_cast($10 as date), $9::date - 1) and m.date <= $9::date)
order by m.date desc, m.series, m.seq desc, s.note_path, s.line
