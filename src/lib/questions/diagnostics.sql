-- What was not read, or read with doubt, worst first.
select d.note_path as notePath, d.line, d.severity, d.code, d.message, n.series
from diagnostics d
left join notes n using (note_path)
order by list_position(['error', 'warning', 'info'], d.severity), d.note_path, d.line nulls first, d.code
