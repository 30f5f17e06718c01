// Steps of all chains: which stage feeds which.
// @mode read
// @scans chains are few beside firms, all are asked for, and the limit bounds them
// @param limit: integer
// @returns relationId: string
// @returns chainId: string
// @returns fromId: string — the feeding stage
// @returns toId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
MATCH (s:ChainStage)-[f:FEEDS]->(t:ChainStage)
RETURN f.relationId AS relationId, f.chainId AS chainId, s.id AS fromId, t.id AS toId, f.stated AS stated,
  f.cites AS cites, f.docIds AS docIds
ORDER BY relationId
LIMIT $limit
