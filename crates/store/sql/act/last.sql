select max(seq) from act where body_id = $1 and case_no = $2
