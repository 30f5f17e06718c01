// Entities of any label whose name or one of whose aliases is one of the given names, as printed; in no order.
// @mode read
// @scans the embedded engine has no index on the elements of a list
// @param names: string[]
// @returns entity: map

MATCH (n:Entity)
WHERE n.name IN $names
  OR any(alias IN n.aliases WHERE alias IN $names)
RETURN properties(n) AS entity
