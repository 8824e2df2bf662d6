select body_id, unit_id, name, sort_key, contact, phone
from unit
where body_id = $1
order by sort_key, unit_id
