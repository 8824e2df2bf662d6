select job_id, kind, payload, state, run_at, tries, most_tries, lease_until, version, failure
from job
where kind = $3 and ((state = 'ready' and run_at <= $1) or (state = 'running' and lease_until < $1))
order by run_at, job_id
limit $2
