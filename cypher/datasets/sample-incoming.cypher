// Of each type of relation that leads to an entity, one that stands for all of them.
// @mode read
// @param ids: string[]
// @returns type: string
// @returns from: string
// @returns to: string
UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r]-(f:Entity)
RETURN type(r) AS type, min(f.id) AS from, t.id AS to
ORDER BY to, type
