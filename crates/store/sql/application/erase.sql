update application set help = null
where body_id = $1 and person_id = $2
