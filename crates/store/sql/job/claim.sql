update job
set state = 'running', tries = tries + 1, lease_until = $3, version = version + 1
where job_id = $1 and version = $2
