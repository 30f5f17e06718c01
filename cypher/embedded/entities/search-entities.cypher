// Entities whose search text contains one of the given parts, the shortest names first, then by id.
// @mode read
// @dialect the embedded engine's text index knows pairs of Chinese letters, and answers a procedure of its own; whatever contains a part contains the first pair of it. Neo4j's serves CONTAINS
// @scans a part that begins with letters of another script, or has one letter, is in no pair, and is looked for in every text
// @param needles: string[] — normalised as searchText is
// @param labels: string[]?
// @param limit: integer
// @returns entity: map

CALL () {
  CALL grafeo.search.text({
    label: 'Entity', property: 'searchText', k: 1000000000,
    query: reduce(pairs = '', needle IN $needles | pairs + ' ' + substring(needle, 0, 2))
  }) YIELD node_id
  MATCH (n:Entity)
  WHERE id(n) = node_id
    AND any(needle IN $needles WHERE n.searchText CONTAINS needle)
    AND ($labels IS NULL OR n.label IN $labels)
  RETURN n.id AS id
  UNION
  UNWIND [given IN $needles WHERE NOT given =~ '(?s)[一-鿿]{2}.*'] AS needle
  MATCH (n:Entity)
  WHERE n.searchText CONTAINS needle
    AND ($labels IS NULL OR n.label IN $labels)
  RETURN n.id AS id
}
MATCH (n:Entity {id: id})
WITH n ORDER BY size(n.name), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY size(n.name), n.id
