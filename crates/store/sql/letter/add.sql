insert into letter (body_id, case_no, letter_no, version, number, typed, enclosures, dated_on, template, written_by, written_at,
  command_key)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
