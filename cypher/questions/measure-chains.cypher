// How many stages each chain has, in all documents together.
// @mode read
// @param chainIds: string[]
// @returns chainId: string
// @returns stages: integer
UNWIND $chainIds AS chainId
MATCH (c:Chain {id: chainId})-[h:HAS_STAGE]->(:ChainStage)
RETURN c.id AS chainId, count(h) AS stages
ORDER BY chainId
