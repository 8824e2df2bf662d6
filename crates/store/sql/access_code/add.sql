insert into access_code (body_id, code_digest, purpose, case_no, subject, made_at, ends_at)
values ($1, $2, $3, $4, $5, $6, $7)
