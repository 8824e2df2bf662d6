select a.body_id, a.case_no, a.seq, a.kind, a.done_on, a.recorded_at, a.done_by, a.content, a.algorithm, a.prev_hash, a.hash,
  a.command_key, a.command_place
from case_file f
join act a on a.body_id = f.body_id and a.case_no = f.case_no and a.seq = 1
where f.body_id = $1 and f.received_on >= $2 and f.received_on <= $3 and (f.outcome is null or f.outcome <> 'no_request')
order by f.received_on, f.case_no
