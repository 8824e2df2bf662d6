insert into unit (body_id, unit_id, name, sort_key, contact, phone)
values ($1, $2, $3, $4, $5, $6)
