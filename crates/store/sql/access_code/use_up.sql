update access_code set used_at = $3
where body_id = $1 and code_digest = $2 and used_at is null and ends_at > $3
