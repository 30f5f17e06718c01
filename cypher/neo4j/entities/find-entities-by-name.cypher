// Entities of any label whose name or one of whose aliases is one of the given names, as printed; in no order.
// @mode read
// @dialect a full-text index of Neo4j takes each element of a list as a whole, and finds it; the embedded engine has nothing like it
// @param names: string[]
// @returns entity: map

UNWIND $names AS givenName
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace(replace(givenName, '\\', '\\\\'), '"', '\\"') + '"')
YIELD node AS n
WHERE n.name = givenName OR givenName IN n.aliases
WITH DISTINCT n
RETURN properties(n) AS entity
