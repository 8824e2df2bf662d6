select case_no, file_seq, act_seq
from (
  select f.case_no, f.last_seq as file_seq,
    (select max(a.seq) from act a where a.body_id = f.body_id and a.case_no = f.case_no) as act_seq
  from case_file f
  where f.body_id = $1
) ends
where act_seq is null or act_seq <> file_seq
union all
select a.case_no, cast(null as bigint), max(a.seq)
from act a
where a.body_id = $1
  and not exists (select 1 from case_file f where f.body_id = a.body_id and f.case_no = a.case_no)
group by a.case_no
