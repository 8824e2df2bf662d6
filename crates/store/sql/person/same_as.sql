select same.person_id
from person one
join person same on same.body_id = one.body_id and same.identity_mark = one.identity_mark
where one.body_id = $1 and one.person_id = $2
order by same.person_id
