select coalesce(max(version), 0) from holiday_notice
