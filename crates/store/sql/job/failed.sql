update job
set state = $3, run_at = $4, failure = $5, lease_until = null, version = version + 1
where job_id = $1 and version = $2 and state = 'running'
