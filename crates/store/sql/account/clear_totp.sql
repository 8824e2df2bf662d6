update account set totp_sealed = null, totp_key = null, totp_step = null where account_id = $1
