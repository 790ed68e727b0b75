-- Who was heard of at which meeting: built once, independently of the filters and of the as-of date.

-- The held meetings with a list of who came, numbered in their series.
create or replace table listed_meetings as
select *, (row_number() over (partition by series order by seq))::integer as listed_nth
from placed_meetings
where has_attendee_list and not is_cancelled;

-- One row a person and held meeting, with the first state that applies; whoever has none was not heard of.
create or replace table heard as
select m.meeting_id, m.series, m.date, m.seq, m.note_path, l.listed_nth, a.person,
	case
		when bool_or(a.is_absent) then 'absent'
		when bool_or(a.is_listed or a.is_lead or a.is_notetaker) then 'present'
		when bool_or(a.gave_update) then 'asynchronous'
	end as state,
	bool_or(a.is_lead) as is_lead,
	bool_or(a.is_notetaker) as is_notetaker,
	coalesce(if(state = 'present', null, min(u.line)), min(m.line)) as line
from attendance a
join placed_meetings m using (meeting_id)
left join listed_meetings l using (meeting_id)
left join updates u on u.meeting_id = a.meeting_id and u.person = a.person
where not m.is_cancelled
group by all
having state is not null;

-- The meetings in view that heard of the people in view.
create or replace macro heard_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select *
from heard
where is_in_view(from_, to_, series_, as_of_, series, date)
	and person in (select person from people_in_view(from_, to_, series_, person_, project_, topic_, as_of_));

-- From when to when people were heard of in each series up to a day, in the series' meetings with a list.
create or replace macro times_heard(day_, series_) as table
select person, series, min(listed_nth) as first_nth, max(listed_nth) as last_nth, count(*) as times,
	min_by({ 'date': date, 'note_path': note_path, 'line': line }, listed_nth) as first,
	max_by({ 'date': date, 'note_path': note_path, 'line': line }, listed_nth) as last
from heard
where listed_nth is not null and date <= day_ and is_chosen(series_, series)
group by all;

-- The meetings in view that the people in view could have come to: those with a list, from the first time they were
-- heard of in the series to the fourth meeting after the last time, with the state they were heard of in.
create or replace macro expected_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select t.person, m.meeting_id, m.series, m.date, m.seq, m.note_path, coalesce(h.line, m.line) as line, h.state
from listed_meetings m
join times_heard(day_seen_from(from_, to_, series_, as_of_), series_) t
	on t.series = m.series and m.listed_nth between t.first_nth and t.last_nth + 4
left join heard h on h.meeting_id = m.meeting_id and h.person = t.person
where is_in_view(from_, to_, series_, as_of_, m.series, m.date)
	and t.person in (select person from people_in_view(from_, to_, series_, person_, project_, topic_, as_of_));
