select version, year, arrangement, loaded_by, loaded_at
from holiday_notice
order by version
