select totp_sealed, totp_key from account where account_id = $1
