update account set totp_sealed = $2, totp_key = $3 where account_id = $1
