insert into api_token (body_id, token_digest, account_id, name, scopes, made_by, made_at)
values ($1, $2, $3, $4, $5, $6, $7)
