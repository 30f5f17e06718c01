// One step upstream: the stages that feed the given ones.
// @mode read
// @param ids: string[]
// @returns fromId: string — the feeding stage
// @returns toId: string
// @returns relationId: string
// @returns chainId: string
// @returns chainKind: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (s:ChainStage {id: id})<-[f:FEEDS]-(u:ChainStage)
MATCH (c:Chain {id: f.chainId})
RETURN u.id AS fromId, s.id AS toId, f.relationId AS relationId, f.chainId AS chainId, c.kind AS chainKind,
  f.stated AS stated, f.cites AS cites, f.docIds AS docIds
ORDER BY relationId
