update case_file
set state = $3, received_on = $4, due_on = $5, prudent_due_on = $6, closed_on = $7, outcome = $8, channel = $9,
  applicant_kind = $10, hand = $11, archive_no = $12, archive_place = $13, last_seq = $14,
  last_hash = (select hash from act where body_id = $1 and case_no = $2 and seq = $14)
where body_id = $1 and case_no = $2
