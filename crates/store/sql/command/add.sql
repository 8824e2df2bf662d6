insert into command (body_id, command_key, digest, case_no, first_seq, last_seq, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7)
