// Steps of all chains: which stage feeds which.
// @mode read
// @scans chains are few beside firms, all are asked for, and the limit bounds them
// @param limit: integer
// @returns relationId: string
// @returns chainId: string
// @returns chainKind: string
// @returns fromId: string — the feeding stage
// @returns toId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
MATCH (s:ChainStage)-[f:FEEDS]->(t:ChainStage)
MATCH (c:Chain {id: f.chainId})
RETURN f.relationId AS relationId, f.chainId AS chainId, c.kind AS chainKind, s.id AS fromId, t.id AS toId,
  f.stated AS stated, f.cites AS cites, f.docIds AS docIds
ORDER BY relationId
LIMIT $limit
