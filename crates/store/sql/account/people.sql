select a.account_id, a.name, r.role
from role r
join account a on a.account_id = r.account_id
where r.body_id = $1 and a.closed_at is null
order by a.login, r.role
