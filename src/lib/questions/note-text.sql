-- The text of a note.
-- $1 path
select text from note_texts where note_path = $1
