select body_id, token_digest, account_id, name, scopes, made_by, made_at, used_at, ended_at
from api_token
where body_id = $1 and token_digest = $2
