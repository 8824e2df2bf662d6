update person
set name = null, phone = null, email = null, address = null, identity_kind = null, identity_sealed = null,
  identity_mark = null, identity_key = null, erased_at = $3
where body_id = $1 and person_id = $2
