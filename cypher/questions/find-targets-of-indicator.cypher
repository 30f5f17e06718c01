// Figures of one indicator.
// @mode read
// @param indicatorId: string
// @returns targetId: string
MATCH (i:Indicator {id: $indicatorId})<-[:OF_INDICATOR]-(t:Target)
RETURN DISTINCT t.id AS targetId
ORDER BY targetId
