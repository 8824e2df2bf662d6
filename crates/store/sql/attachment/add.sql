insert into attachment (body_id, attachment_id, case_no, name, media_type, size, digest, added_at, added_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
