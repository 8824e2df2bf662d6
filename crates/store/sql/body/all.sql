select body_id, parent_id, kind, level, name, short_name, sort_key, credit_code, region_code, reconsideration, court
from body
order by sort_key, body_id
