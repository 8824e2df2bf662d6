select body_id, submission_id, case_no, sender, subject, person_id, stance, words, sent_at
from submission
where body_id = $1 and case_no = $2
order by sent_at, submission_id
