update case_file
set state = $3, received_on = $4, due_on = $5, prudent_due_on = $6, closed_on = $7, outcome = $8, channel = $9,
  applicant_kind = $10, hand = $11, last_seq = $12,
  last_hash = (select hash from act where body_id = $1 and case_no = $2 and seq = $12)
where body_id = $1 and case_no = $2
