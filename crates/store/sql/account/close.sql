update account set closed_at = $2 where account_id = $1 and closed_at is null
