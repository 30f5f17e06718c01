// Every document with its name, date, standing and file, for editions and for what the service holds of them.
// @mode read
// @scans documents are few
// @returns id: string
// @returns name: string
// @returns date: string
// @returns status: string
// @returns districtId: string? — the district whose plan it is
// @returns file: string
// @returns sha: string?
MATCH (d:Document)
RETURN d.id AS id, d.name AS name, d.date AS date, d.status AS status, d.districtId AS districtId,
  d.file AS file, d.sha AS sha
ORDER BY id
