update job
set state = 'dead', lease_until = null, version = version + 1, failure = coalesce(failure, 'its worker did not come back')
where job_id = $1 and version = $2
