update account set failures = 0, locked_until = null where account_id = $1
