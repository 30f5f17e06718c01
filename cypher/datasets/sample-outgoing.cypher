// Of each type of relation that leaves an entity, one that stands for all of them.
// @mode read
// @param ids: string[]
// @returns type: string
// @returns from: string
// @returns to: string
UNWIND $ids AS id
MATCH (f:Entity {id: id})-[r]->(t:Entity)
RETURN type(r) AS type, f.id AS from, min(t.id) AS to
ORDER BY from, type
