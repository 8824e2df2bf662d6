update account set password_hash = $2, password_given_at = $3 where account_id = $1
