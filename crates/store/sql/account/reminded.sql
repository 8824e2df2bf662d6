select a.account_id, a.email
from role r
join account a on a.account_id = r.account_id
where r.body_id = $1 and r.role = $2 and a.closed_at is null and a.email is not null
order by a.account_id
