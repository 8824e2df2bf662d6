select case_no
from application
where body_id = $1 and person_id = $2
order by case_no desc
limit $3
