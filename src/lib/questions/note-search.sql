-- The notes whose texts hold every word that is looked for, each with the first of the lines that hold most of them.
-- $1 words, in lower case and without accents
with
asked as (select list_distinct(string_split($1, chr(31))) as words),
found as (
	select note_path, string_split(text, chr(10)) as lines, words
	from note_texts, asked
	where len(list_filter(words, lambda w: not contains(lower(strip_accents(text)), w))) = 0
),
by_line as (
	select note_path, unnest(lines) as line, generate_subscripts(lines, 1) as nth, words from found
),
counted as (
	select note_path, line, nth, len(list_filter(words, lambda w: contains(lower(strip_accents(line)), w))) as n
	from by_line
)
select
	note_path as notePath,
	arg_max(nth, n * 1_000_000 - nth)::integer as line,
	trim(arg_max(line, n * 1_000_000 - nth)) as text,
	count(*) as lines
from counted
where n > 0
group by note_path
