with recursive tree (body_id) as (
  select body_id from body where body_id = $1
  union
  select b.body_id from body b join tree t on b.parent_id = t.body_id
)
select b.body_id, b.parent_id, b.kind, b.level, b.name, b.short_name, b.sort_key, b.credit_code, b.region_code,
  b.reconsideration, b.court
from body b join tree t on t.body_id = b.body_id
order by b.sort_key, b.body_id
