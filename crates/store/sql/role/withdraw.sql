delete from role where body_id = $1 and account_id = $2 and role = $3
