update api_token set used_at = $3 where body_id = $1 and token_digest = $2
