insert into role (body_id, account_id, role)
values ($1, $2, $3)
on conflict (body_id, account_id, role) do nothing
