update person set phone = $3, email = $4, address = $5
where body_id = $1 and person_id = $2 and erased_at is null
