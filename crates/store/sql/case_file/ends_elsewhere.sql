select coalesce(f.case_no, a.case_no), f.last_seq, a.last_seq
from (select case_no, last_seq from case_file where body_id = $1) f
full join (select case_no, max(seq) as last_seq from act where body_id = $1 group by case_no) a
  on a.case_no = f.case_no
where f.last_seq is null or a.last_seq is null or f.last_seq <> a.last_seq
