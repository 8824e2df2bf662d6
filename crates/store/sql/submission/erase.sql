update submission set words = ''
where body_id = $1 and person_id = $2
