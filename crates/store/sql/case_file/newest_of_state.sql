select body_id, case_no, state, received_on, due_on, prudent_due_on, closed_on, outcome, channel, applicant_kind,
  hand, archive_no, archive_place, last_seq
from case_file
where body_id = $1 and state = $3
  and (cast($4 as text) is null or outcome = $4)
  and (cast($5 as text) is null or channel = $5)
  and (cast($6 as text) is null or applicant_kind = $6)
  and (cast($11 as text) is null or hand = $11)
  and received_on >= $7
  and received_on <= $8
  and (received_on, case_no) < ($9, $10)
order by received_on desc, case_no desc
limit $2
