update account set failures = failures + 1, locked_until = $2 where account_id = $1
