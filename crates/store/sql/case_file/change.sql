update case_file
set state = v.column3, received_on = v.column4, due_on = v.column5, prudent_due_on = v.column6, closed_on = v.column7,
  outcome = v.column8, channel = v.column9, applicant_kind = v.column10, unit_id = v.column11, last_seq = v.column12
from (values (cast($1 as bigint), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, cast($12 as bigint))) v
where case_file.body_id = v.column1 and case_file.case_no = v.column2
