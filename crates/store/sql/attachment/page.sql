select body_id, attachment_id, case_no, name, media_type, size, digest, added_at, added_by
from attachment
where body_id = $1 and attachment_id > $2
order by attachment_id
limit $3
