// Ids of all districts.
// @mode read
// @scans districts are few, and all are asked for
// @returns id: string
MATCH (d:District)
RETURN d.id AS id
ORDER BY id
