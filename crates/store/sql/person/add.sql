insert into person (body_id, person_id, kind, name, phone, email, address, identity_kind, identity_sealed, identity_mark,
  identity_key)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
