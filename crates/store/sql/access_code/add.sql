insert into access_code (body_id, code_digest, purpose, case_no, subject, words, made_at, ends_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
