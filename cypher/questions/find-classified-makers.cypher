// Firms and clusters that are classified as the given industries.
// @mode read
// @param industryIds: string[]
// @returns industryId: string
// @returns makerId: string
// @returns makerLabel: string — Firm or Cluster
// @returns matching: string
// @returns coveredByText: boolean? — the cluster's text covers the industry, its name does not
// @returns cites: string[]
// @returns docIds: string[]
MATCH (i:Industry)<-[m:CLASSIFIED_AS]-(x:Entity)
WHERE i.id IN $industryIds AND (x:Firm OR x:Cluster)
RETURN i.id AS industryId, x.id AS makerId, x.label AS makerLabel, m.`match` AS matching,
  m.coveredByText AS coveredByText, m.cites AS cites, m.docIds AS docIds
ORDER BY industryId, makerId, matching
