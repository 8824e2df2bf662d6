select body_id, case_no, seq, kind, done_on, recorded_at, done_by, content, algorithm, prev_hash, hash
from act
where body_id = $1 and case_no = $2
order by seq
