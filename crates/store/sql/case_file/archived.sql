select body_id, case_no, state, received_on, due_on, prudent_due_on, closed_on, outcome, channel, applicant_kind,
  hand, archive_no, archive_place, last_seq
from case_file
where body_id = $1 and archive_place >= $2 and archive_place < $3
order by archive_place
limit $4
