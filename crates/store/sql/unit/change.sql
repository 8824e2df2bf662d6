update unit
set name = $3, sort_key = $4, contact = $5, phone = $6
where body_id = $1 and unit_id = $2
