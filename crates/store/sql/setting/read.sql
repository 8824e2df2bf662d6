select body_id, name, value, confirmed_by, confirmed_at
from setting
where body_id = $1 and name = $2
