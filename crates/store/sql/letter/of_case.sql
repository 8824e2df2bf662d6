select l.body_id, l.case_no, l.letter_no, l.version, l.number, l.typed, l.enclosures, l.dated_on, l.template, l.written_by,
  l.written_at, l.command_key
from letter l
where l.body_id = $1 and l.case_no = $2 and l.version = (
  select max(m.version) from letter m where m.body_id = $1 and m.case_no = $2 and m.letter_no = l.letter_no
)
order by l.letter_no
