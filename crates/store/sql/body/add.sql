insert into body (body_id, parent_id, kind, level, name, short_name, sort_key, credit_code, region_code, reconsideration, court)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
