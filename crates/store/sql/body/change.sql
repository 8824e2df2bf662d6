update body
set parent_id = $2, kind = $3, level = $4, name = $5, short_name = $6, sort_key = $7, credit_code = $8, region_code = $9,
  reconsideration = $10, court = $11
where body_id = $1
