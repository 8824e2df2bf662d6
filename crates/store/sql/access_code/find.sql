select body_id, code_digest, purpose, case_no, subject, words, made_at, ends_at, used_at
from access_code
where body_id = $1 and code_digest = $2
