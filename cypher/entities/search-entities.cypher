// Entities whose search text contains one of the given parts, the shortest names first, then by id.
// @mode read
// @scans a part of a text is found by reading every text; Neo4j reads its text index
// @param needles: string[] — normalised as searchText is
// @param labels: string[]?
// @param limit: integer
// @returns entity: map

UNWIND $needles AS needle
MATCH (n:Entity)
WHERE n.searchText CONTAINS needle
  AND ($labels IS NULL OR n.label IN $labels)
WITH DISTINCT n ORDER BY size(n.name), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY size(n.name), n.id
