insert into application (body_id, case_no, means, way, help, sent_at)
values ($1, $2, $3, $4, $5, $6)
