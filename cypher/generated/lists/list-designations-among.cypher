// Generated from the ontology by `npm run generate`: do not edit.
// Designation entities that are among given ids, in order of id, after an id
// @mode read
// @param ids: string[]
// @param after: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param levelIn: string[]?
// @param awardedToIn: string[]?
// @param awardedToContains: string?
// @returns entity: map

UNWIND $ids AS givenId
WITH DISTINCT givenId WHERE givenId > coalesce($after, '')
MATCH (n:Designation {id: givenId})
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($levelIn IS NULL OR n.level IN $levelIn)
  AND ($awardedToIn IS NULL OR n.awardedTo IN $awardedToIn)
  AND ($awardedToContains IS NULL OR n.awardedTo CONTAINS $awardedToContains)
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
