// Entities of any label whose name or one of whose aliases is one of the given names, as printed; in no order.
// @mode read
// @dialect the embedded engine has no index on the elements of a list; its text index knows pairs of Chinese letters of all names, and answers a procedure of its own
// @scans a name that begins with letters of another script, or has one letter, is in no pair, and is looked for at every entity
// @param names: string[]
// @returns entity: map

CALL grafeo.search.text({
  label: 'Entity', property: 'searchText', k: 1000000000,
  query: reduce(pairs = '', given IN $names | pairs + ' ' + substring(given, 0, 2))
}) YIELD node_id
MATCH (n:Entity)
WHERE id(n) = node_id
  AND (n.name IN $names OR any(alias IN n.aliases WHERE alias IN $names))
RETURN properties(n) AS entity
UNION
WITH [given IN $names WHERE NOT given =~ '(?s)[一-鿿]{2}.*'] AS rest
WHERE size(rest) > 0
MATCH (n:Entity)
WHERE n.name IN rest OR any(alias IN n.aliases WHERE alias IN rest)
RETURN properties(n) AS entity
