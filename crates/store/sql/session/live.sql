select session_id, account_id, made_at, seen_at, ends_at, ended_at, device
from session
where session_id = $1 and ended_at is null and ends_at > $2 and seen_at >= $3
