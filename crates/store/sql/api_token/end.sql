update api_token set ended_at = $3 where body_id = $1 and token_digest = $2 and ended_at is null
