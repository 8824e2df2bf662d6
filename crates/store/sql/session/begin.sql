insert into session (session_id, account_id, made_at, seen_at, ends_at, device)
values ($1, $2, $3, $4, $5, $6)
