select case_no
from case_file
where body_id = $1 and closed_on is null and case_no > $2
order by case_no
limit $3
