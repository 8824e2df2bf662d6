insert into setting (body_id, name, value, confirmed_by, confirmed_at)
values ($1, $2, $3, $4, $5)
