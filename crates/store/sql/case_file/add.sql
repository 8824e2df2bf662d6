insert into case_file (body_id, case_no, state, received_on, due_on, prudent_due_on, closed_on, outcome, channel,
  applicant_kind, hand, archive_no, archive_place, last_seq, last_hash)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
  (select hash from act where body_id = $1 and case_no = $2 and seq = $14))
