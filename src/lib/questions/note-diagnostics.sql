-- What was read with doubt in a note.
-- $1 path
select line, severity, code, message
from diagnostics
where note_path = $1
order by line nulls first, code
