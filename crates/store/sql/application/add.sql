insert into application (body_id, case_no, person_id, means, way, help, sent_at)
values ($1, $2, $3, $4, $5, $6, $7)
