select k.column1, k.column2, k.column3,
  (select a.seq from act a where a.body_id = k.column1 and a.case_no = k.column2 order by a.seq desc limit 1),
  (select a.hash from act a where a.body_id = k.column1 and a.case_no = k.column2 order by a.seq desc limit 1),
  c.digest, c.first_seq, c.last_seq
from (values (cast($1 as bigint), $2, $3)) k
left join command c on c.body_id = k.column1 and c.command_key = k.column3
