select email from account where account_id = $1 and closed_at is null
