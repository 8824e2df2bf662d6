select seq, hash
from act
where body_id = $1 and case_no = $2
order by seq desc
limit 1
