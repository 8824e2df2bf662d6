select job_id, kind, payload, state, run_at, tries, most_tries, lease_until, version, failure
from job
where state = 'dead' and job_id >= $1 and job_id < $2
order by job_id
limit $3
