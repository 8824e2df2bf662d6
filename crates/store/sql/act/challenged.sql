select body_id, case_no, seq, kind, done_on, recorded_at, done_by, content, algorithm, prev_hash, hash, command_key,
  command_place
from act
where body_id = $1 and kind = 'challenged' and done_on >= $2 and done_on <= $3
order by done_on, case_no, seq
