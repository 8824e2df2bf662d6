select body_id, case_no, state, received_on, due_on, prudent_due_on, closed_on, outcome, channel, applicant_kind,
  hand, archive_no, archive_place, last_seq
from case_file
where body_id = $1 and state = 'closed' and (hand = $2 or hand is null)
order by received_on, case_no
limit $3
