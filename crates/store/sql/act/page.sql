select body_id, case_no, seq, kind, done_on, recorded_at, done_by, content, algorithm, prev_hash, hash, command_key,
  command_place
from act
where body_id = $1 and (case_no, seq) > ($2, $3)
order by case_no, seq
limit $4
