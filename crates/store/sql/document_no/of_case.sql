select body_id, year, place, document_no, case_no, letter_no, given_by, given_at
from document_no
where body_id = $1 and case_no = $2
order by letter_no
