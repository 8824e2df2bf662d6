select account_id, body_id, unit_id, login, name, password_hash, password_given_at, failures, locked_until, closed_at
from account
where body_id = $1 or account_id in (select account_id from role where body_id = $1)
order by login
