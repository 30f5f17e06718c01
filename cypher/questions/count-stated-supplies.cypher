// How many supplies lines state between anyone.
// @mode read
// @scans asked for only where list-stated-supplies found more than it reads
// @returns total: integer
MATCH (:Entity)-[r:SUPPLIES_TO|CUSTOMER_OF]->(:Entity)
RETURN count(r) AS total
