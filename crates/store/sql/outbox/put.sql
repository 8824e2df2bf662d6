insert into outbox (body_id, message_id, topic, subject, payload, made_at)
values ($1, $2, $3, $4, $5, $6)
