insert into application (body_id, case_no, person_id, means, way, help, sent_at)
select body_id, $3, person_id, means, way, help, sent_at
from application
where body_id = $1 and case_no = $2
