select body_id, case_no, letter_no, version, number, typed, enclosures, dated_on, template, written_by, written_at,
  command_key
from letter
where body_id = $1 and case_no = $2 and letter_no = $3
order by version
