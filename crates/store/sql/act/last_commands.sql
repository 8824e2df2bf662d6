select body_id, case_no, seq, kind, done_on, recorded_at, done_by, content, algorithm, prev_hash, hash, command_key,
  command_place
from act
where body_id = $1 and command_key >= $2 and command_key < $3
order by command_key desc, command_place desc
limit $4
