insert into act (body_id, case_no, seq, kind, done_on, recorded_at, done_by, content, algorithm, prev_hash, hash)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
