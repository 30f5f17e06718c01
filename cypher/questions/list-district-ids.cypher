// Ids of all districts.
// @mode read
// @returns id: string
MATCH (d:District)
RETURN d.id AS id
ORDER BY id
