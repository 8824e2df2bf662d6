select body_id, account_id, role
from role
where account_id = $1
order by body_id, role
