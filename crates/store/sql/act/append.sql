insert into appending (body_id, case_no, seq, kind, done_on, recorded_at, done_by, content, algorithm, prev_hash, hash,
  command_key, command_place, state, received_on, due_on, prudent_due_on, closed_on, outcome, channel, applicant_kind, hand,
  archive_no, archive_place)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
