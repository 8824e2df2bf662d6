select person_id
from person
where body_id = $1 and identity_mark = $2
order by person_id
