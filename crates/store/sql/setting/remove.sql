delete from setting where body_id = $1 and name = $2
