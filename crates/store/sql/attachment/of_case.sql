select body_id, attachment_id, case_no, name, media_type, size, digest, added_at, added_by
from attachment
where body_id = $1 and case_no = $2
order by added_at, attachment_id
