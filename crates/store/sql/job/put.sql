insert into job (job_id, kind, payload, state, run_at, tries, most_tries, version)
values ($1, $2, $3, 'ready', $4, 0, $5, 0)
on conflict (job_id) do nothing
