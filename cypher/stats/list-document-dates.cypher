// Every document with its name, date and standing, for editions.
// @mode read
// @scans documents are few
// @returns id: string
// @returns name: string
// @returns date: string
// @returns status: string
// @returns districtId: string? — the district whose plan it is
MATCH (d:Document)
RETURN d.id AS id, d.name AS name, d.date AS date, d.status AS status, d.districtId AS districtId
ORDER BY id
