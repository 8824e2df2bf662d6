select a.seq, a.hash, c.digest, c.first_seq, c.last_seq
from (select 1 as one) o
left join (
  select seq, hash from act where body_id = $1 and case_no = $2 order by seq desc limit 1
) a on true
left join (
  select digest, first_seq, last_seq from command where body_id = $1 and command_key = $3
) c on true
