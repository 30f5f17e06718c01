// Generated from the ontology by `npm run generate`: do not edit.
// Organization entities that are among given ids, in order of id, after an id
// @mode read
// @param ids: string[]
// @param after: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param kindIn: string[]?
// @returns entity: map

UNWIND $ids AS givenId
WITH DISTINCT givenId WHERE givenId > coalesce($after, '')
MATCH (n:Organization {id: givenId})
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
