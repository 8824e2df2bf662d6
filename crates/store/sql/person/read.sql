select kind, name, phone, email, address, identity_kind, identity_sealed, identity_key, erased_at
from person
where body_id = $1 and person_id = $2
