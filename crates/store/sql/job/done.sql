update job
set state = 'done', lease_until = null, version = version + 1
where job_id = $1 and version = $2 and state = 'running'
