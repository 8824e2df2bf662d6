update job
set state = 'ready', run_at = $3, tries = tries - 1, lease_until = null, version = version + 1
where job_id = $1 and version = $2 and state = 'running'
