select case_no, first_seq, last_seq
from command
where body_id = $1 and command_key = $2
