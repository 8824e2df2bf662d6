insert into audit (body_id, audit_id, at, done_by, what, subject, detail)
values ($1, $2, $3, $4, $5, $6, $7)
