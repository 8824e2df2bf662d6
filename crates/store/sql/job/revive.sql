update job
set state = 'ready', run_at = $2, tries = 0, lease_until = null, version = version + 1
where job_id = $1 and state = 'dead'
