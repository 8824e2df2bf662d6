select job_id, kind, payload, state, run_at, tries, most_tries, lease_until, version, failure
from job
where state = 'dead'
order by run_at, job_id
limit $1
