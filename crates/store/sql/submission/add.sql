insert into submission (body_id, submission_id, case_no, sender, subject, person_id, stance, words, sent_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
