select session_id, account_id, made_at, seen_at, ends_at, ended_at, device
from session
where account_id = $1
order by made_at desc, session_id
