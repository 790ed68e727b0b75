-- Who was heard of at which meeting: built once, independently of the filters and of the as-of date.

-- The held meetings with a list of who came, numbered in their series.
create or replace table listed_meetings as
select *, (row_number() over (partition by series order by seq))::integer as listed_nth
from placed_meetings
where has_attendee_list and not is_cancelled;

-- One row a person and held meeting, with the first state that applies; whoever has none was not heard of.
create or replace table came as
select m.meeting_id, m.series, m.date, m.seq, m.note_path, l.listed_nth, a.person,
	-- In the order of dates, then of places in the series.
	((m.date - date '1970-01-01') * 100_000 + m.seq)::double as moment,
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

-- One row a person and meeting with a list that they could have come to: from the first time they were heard of in the
-- series to the fourth meeting after the last time, with the state they were heard of in. That they could have is known
-- from that meeting on or, after more than four without them, from the next that heard of them on (`known_on`).
create or replace table expected as
select t.person, m.meeting_id, m.series, m.date, date_trunc('month', m.date)::date as month, m.seq, m.note_path,
	coalesce(c.line, m.line) as line, c.state, t.first_nth,
	if(
		max(c.listed_nth) over (up_to_here rows unbounded preceding) >= m.listed_nth - 4,
		m.date,
		min(c.date) over (up_to_here rows between current row and unbounded following)
	) as known_on,
	-- How many in a row they were present at, up to this one.
	m.listed_nth - coalesce(
		max(if(c.state = 'present', null, m.listed_nth)) over (up_to_here rows unbounded preceding), t.first_nth - 1
	) as in_a_row
from listed_meetings m
join (
	select person, series, min(listed_nth) as first_nth, max(listed_nth) as last_nth from came group by all
) t on t.series = m.series and m.listed_nth between t.first_nth and t.last_nth + 4
left join came c on c.meeting_id = m.meeting_id and c.person = t.person
window up_to_here as (partition by t.person, m.series order by m.listed_nth);

-- The same with what is known from the other meetings; `ordinal` is the order of time.
create or replace table heard as
select c.*, p.display_name as name, e.first_nth, e.in_a_row,
	(row_number() over (order by c.date, c.series, c.seq, c.person))::integer as ordinal
from came c
join people p using (person)
left join expected e on e.meeting_id = c.meeting_id and e.person = c.person;

-- Whether something of a date is known on the as-of date or, without one, by the last day in view.
create or replace macro is_known(to_, as_of_, date_) as is_between('', if(as_of_ = '', to_, as_of_), date_);

-- At which meetings the people in view were heard of, in view or not.
create or replace macro heard_of(from_, to_, series_, person_, project_, topic_, as_of_) as table
select * from heard where project_ || topic_ = '' and is_chosen(person_, person)
union all
select *
from heard
where project_ || topic_ <> ''
	and is_chosen(person_, person)
	and person in (select person from speakers_in_view(from_, to_, series_, project_, topic_, as_of_));

-- The meetings in view that heard of the people in view.
create or replace macro heard_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
select *
from heard_of(from_, to_, series_, person_, project_, topic_, as_of_)
where is_in_view(from_, to_, series_, as_of_, series, date);

-- The meetings in view that the people in view could have come to.
create or replace macro expected_in_view(from_, to_, series_, person_, project_, topic_, as_of_) as table
with
of_anybody as (
	select *
	from expected
	where is_in_view(from_, to_, series_, as_of_, series, date) and is_known(to_, as_of_, known_on)
)
select * from of_anybody where project_ || topic_ = '' and is_chosen(person_, person)
union all
select *
from of_anybody
where project_ || topic_ <> ''
	and is_chosen(person_, person)
	and person in (select person from speakers_in_view(from_, to_, series_, project_, topic_, as_of_));
