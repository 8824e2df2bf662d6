insert into holiday_notice (version, year, arrangement, loaded_by, loaded_at)
values ($1, $2, $3, $4, $5)
on conflict (version) do nothing
