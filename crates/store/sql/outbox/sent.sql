update outbox set sent_at = $3 where body_id = $1 and message_id = $2
