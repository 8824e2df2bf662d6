insert into document_no (body_id, year, place, document_no, case_no, letter_no, given_by, given_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
