select max(place) from document_no where body_id = $1 and year = $2
