select max(case_no)
from case_file
where body_id = $1 and case_no >= $2 and case_no < $3
