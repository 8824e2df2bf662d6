select body_id, audit_id, at, done_by, what, subject, detail
from audit
where body_id = $1 and subject = $2
order by at, audit_id
