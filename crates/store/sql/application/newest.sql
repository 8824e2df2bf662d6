select f.case_no, p.name, c.content
from case_file f
join act c on c.body_id = f.body_id and c.case_no = f.case_no and c.seq = 1
left join application a on a.body_id = f.body_id and a.case_no = f.case_no
left join person p on p.body_id = a.body_id and p.person_id = a.person_id
where f.body_id = $1
order by f.received_on desc, f.case_no desc
limit $2
