select body_id, message_id, topic, subject, payload, made_at
from outbox
where topic = $1 and sent_at is null
order by made_at, message_id
limit $2
