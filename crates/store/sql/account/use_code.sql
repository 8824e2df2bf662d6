update account set totp_step = $2 where account_id = $1 and (totp_step is null or totp_step < $2)
