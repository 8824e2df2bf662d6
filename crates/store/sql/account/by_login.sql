select account_id, body_id, unit_id, login, name, password_hash, password_given_at, failures, locked_until, closed_at
from account
where login = $1
