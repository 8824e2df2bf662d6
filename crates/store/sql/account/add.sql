insert into account (account_id, body_id, unit_id, login, name, password_hash, password_given_at, failures, locked_until,
  closed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
