select min(archive_place), max(archive_place)
from case_file
where body_id = $1 and archive_place >= $2 and archive_place < $3
