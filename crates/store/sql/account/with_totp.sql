select account_id
from account
where body_id = $1 and totp_sealed is not null
order by account_id
