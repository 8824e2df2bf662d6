update setting
set value = $3, confirmed_by = $4, confirmed_at = $5
where body_id = $1 and name = $2
