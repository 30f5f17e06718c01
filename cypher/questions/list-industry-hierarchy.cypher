// Every step from an industry to the broader one, and from an umbrella term to what it covers.
// @mode read
// @scans the taxonomy is small, and all of it is needed to roll up
// @returns fromId: string
// @returns toId: string
// @returns kind: string — BROADER or COVERS
MATCH (a:Industry)-[r:BROADER|COVERS]->(b:Industry)
RETURN a.id AS fromId, b.id AS toId, type(r) AS kind
ORDER BY kind, fromId, toId
