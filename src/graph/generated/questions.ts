// Generated from cypher/ by `npm run generate`: do not edit.
import type { CypherQuery } from '../cypher-query.ts';
import type { PlainMap } from '../value-type.ts';

export type CountFeedsParams = Readonly<Record<string, never>>;

export interface CountFeedsRow {
  readonly total: number;
}

/** How many steps all chains have together. */
export const countFeeds: CypherQuery<CountFeedsParams, CountFeedsRow> = {
  name: 'count-feeds',
  purpose: 'How many steps all chains have together.',
  mode: 'read',
  params: {},
  columns: {
    total: { kind: 'integer', list: false, nullable: false },
  },
  text: `MATCH (:ChainStage)-[f:FEEDS]->(:ChainStage)
RETURN count(f) AS total`,
  overrides: {},
};

export type CountStatedSuppliesParams = Readonly<Record<string, never>>;

export interface CountStatedSuppliesRow {
  readonly total: number;
}

/** How many supplies lines state between anyone. */
export const countStatedSupplies: CypherQuery<CountStatedSuppliesParams, CountStatedSuppliesRow> = {
  name: 'count-stated-supplies',
  purpose: 'How many supplies lines state between anyone.',
  mode: 'read',
  params: {},
  columns: {
    total: { kind: 'integer', list: false, nullable: false },
  },
  text: `MATCH (:Entity)-[r:SUPPLIES_TO|CUSTOMER_OF]->(:Entity)
RETURN count(r) AS total`,
  overrides: {},
};

export interface ExpandIncomingParams {
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly labels: readonly string[] | null;
  /** relations without a modality always pass */
  readonly modality: readonly string[] | null;
  readonly limit: number;
}

export interface ExpandIncomingRow {
  readonly fromId: string;
  readonly toId: string;
  readonly type: string;
  /** of the entity found */
  readonly label: string;
  readonly relation: PlainMap;
}

/** One hop against relations, for a picture: from the given entities to the ones that point to them. */
export const expandIncoming: CypherQuery<ExpandIncomingParams, ExpandIncomingRow> = {
  name: 'expand-incoming',
  purpose: 'One hop against relations, for a picture: from the given entities to the ones that point to them.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
    types: { kind: 'string', list: true, nullable: false },
    labels: { kind: 'string', list: true, nullable: true },
    modality: { kind: 'string', list: true, nullable: true },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    type: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    relation: { kind: 'map', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r]-(s:Entity)
WHERE type(r) IN $types AND ($labels IS NULL OR s.label IN $labels)
  AND ($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)
RETURN s.id AS fromId, t.id AS toId, type(r) AS type, s.label AS label,
  properties(r) AS relation
ORDER BY toId, type, fromId, relation.relationId
LIMIT $limit`,
  overrides: {},
};

export interface ExpandOutgoingParams {
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly labels: readonly string[] | null;
  /** relations without a modality always pass */
  readonly modality: readonly string[] | null;
  readonly limit: number;
}

export interface ExpandOutgoingRow {
  readonly fromId: string;
  readonly toId: string;
  readonly type: string;
  /** of the entity found */
  readonly label: string;
  readonly relation: PlainMap;
}

/** One hop along relations, for a picture: from the given entities to the ones that they point to. */
export const expandOutgoing: CypherQuery<ExpandOutgoingParams, ExpandOutgoingRow> = {
  name: 'expand-outgoing',
  purpose: 'One hop along relations, for a picture: from the given entities to the ones that they point to.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
    types: { kind: 'string', list: true, nullable: false },
    labels: { kind: 'string', list: true, nullable: true },
    modality: { kind: 'string', list: true, nullable: true },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    type: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    relation: { kind: 'map', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(t:Entity)
WHERE type(r) IN $types AND ($labels IS NULL OR t.label IN $labels)
  AND ($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)
RETURN s.id AS fromId, t.id AS toId, type(r) AS type, t.label AS label,
  properties(r) AS relation
ORDER BY fromId, type, toId, relation.relationId
LIMIT $limit`,
  overrides: {},
};

export interface ExpandStagesDownstreamParams {
  readonly ids: readonly string[];
}

export interface ExpandStagesDownstreamRow {
  /** the feeding stage */
  readonly fromId: string;
  readonly toId: string;
  readonly relationId: string;
  readonly chainId: string;
  readonly chainKind: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** One step downstream: the stages that the given ones feed. */
export const expandStagesDownstream: CypherQuery<ExpandStagesDownstreamParams, ExpandStagesDownstreamRow> = {
  name: 'expand-stages-downstream',
  purpose: 'One step downstream: the stages that the given ones feed.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    chainId: { kind: 'string', list: false, nullable: false },
    chainKind: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (s:ChainStage {id: id})-[f:FEEDS]->(u:ChainStage)
MATCH (c:Chain {id: f.chainId})
RETURN s.id AS fromId, u.id AS toId, f.relationId AS relationId, f.chainId AS chainId, c.kind AS chainKind,
  f.stated AS stated, f.cites AS cites, f.docIds AS docIds
ORDER BY relationId`,
  overrides: {},
};

export interface ExpandStagesUpstreamParams {
  readonly ids: readonly string[];
}

export interface ExpandStagesUpstreamRow {
  /** the feeding stage */
  readonly fromId: string;
  readonly toId: string;
  readonly relationId: string;
  readonly chainId: string;
  readonly chainKind: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** One step upstream: the stages that feed the given ones. */
export const expandStagesUpstream: CypherQuery<ExpandStagesUpstreamParams, ExpandStagesUpstreamRow> = {
  name: 'expand-stages-upstream',
  purpose: 'One step upstream: the stages that feed the given ones.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    chainId: { kind: 'string', list: false, nullable: false },
    chainKind: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (s:ChainStage {id: id})<-[f:FEEDS]-(u:ChainStage)
MATCH (c:Chain {id: f.chainId})
RETURN u.id AS fromId, s.id AS toId, f.relationId AS relationId, f.chainId AS chainId, c.kind AS chainKind,
  f.stated AS stated, f.cites AS cites, f.docIds AS docIds
ORDER BY relationId`,
  overrides: {},
};

export interface FindAnswerableThroughParams {
  readonly id: string;
  readonly districtIds: readonly string[];
}

export interface FindAnswerableThroughRow {
  readonly throughId: string;
  /** Chain or Cluster */
  readonly label: string;
  /** CHAIN_OF, INCLUDES, PRODUCES or UNDERTAKES */
  readonly how: string;
  /** of the relation that ties it */
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly relationId: string;
}

/** Chains and clusters of a district that a chain, cluster, project, product or stage belongs to. */
export const findAnswerableThrough: CypherQuery<FindAnswerableThroughParams, FindAnswerableThroughRow> = {
  name: 'find-answerable-through',
  purpose: 'Chains and clusters of a district that a chain, cluster, project, product or stage belongs to.',
  mode: 'read',
  params: {
    id: { kind: 'string', list: false, nullable: false },
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    throughId: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    how: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $districtIds AS districtId
MATCH (d:District {id: districtId})
MATCH (x:Entity {id: $id})
CALL (x, d) {
  MATCH (x)-[r:CHAIN_OF]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS throughId, c.label AS label, 'CHAIN_OF' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)<-[r:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain)-[:OF_DISTRICT]->(d)
  RETURN c.id AS throughId, c.label AS label, 'INCLUDES' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)<-[r:HAS_STAGE]-(c:Chain)-[:OF_DISTRICT]->(d)
  RETURN c.id AS throughId, c.label AS label, 'INCLUDES' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)<-[r:PRODUCES]-(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS throughId, c.label AS label, 'PRODUCES' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)-[r:PRODUCES]->(:Product)<-[:PRODUCES]-(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS throughId, c.label AS label, 'PRODUCES' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)<-[r:UNDERTAKES]-(:Firm)-[:OPERATES_IN]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS throughId, c.label AS label, 'UNDERTAKES' AS how, properties(r) AS tie
}
WITH throughId, label, how, tie.cites AS cites, tie.docIds AS docIds, tie.relationId AS relationId,
  count(*) AS occurrences
RETURN throughId, label, how, cites, docIds, relationId
ORDER BY throughId, how, relationId`,
  overrides: {},
};

export interface FindCapacitiesParams {
  /** of products */
  readonly ids: readonly string[];
}

export interface FindCapacitiesRow {
  readonly productId: string;
  readonly capacityId: string;
  /** a firm or a project */
  readonly holderId: string;
  /** firms that undertake it, when it is a project */
  readonly undertakerIds: readonly string[];
  readonly relationId: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Capacities for the given products, with the firms and projects that have them. */
export const findCapacities: CypherQuery<FindCapacitiesParams, FindCapacitiesRow> = {
  name: 'find-capacities',
  purpose: 'Capacities for the given products, with the firms and projects that have them.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    productId: { kind: 'string', list: false, nullable: false },
    capacityId: { kind: 'string', list: false, nullable: false },
    holderId: { kind: 'string', list: false, nullable: false },
    undertakerIds: { kind: 'string', list: true, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (c:Capacity {product: id})<-[r:HAS_CAPACITY]-(x:Entity)
WITH DISTINCT c, r, x
CALL (x) {
  MATCH (x)<-[:UNDERTAKES]-(f:Firm)
  WITH DISTINCT f.id AS firmId
  ORDER BY firmId
  RETURN collect(firmId) AS undertakerIds
}
RETURN c.product AS productId, c.id AS capacityId, x.id AS holderId, undertakerIds, r.relationId AS relationId, r.stated AS stated,
  r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY productId, capacityId, relationId`,
  overrides: {},
};

export interface FindChainClustersParams {
  readonly chainIds: readonly string[];
}

export interface FindChainClustersRow {
  readonly chainId: string;
  readonly clusterId: string;
}

/** Clusters that chains belong to. */
export const findChainClusters: CypherQuery<FindChainClustersParams, FindChainClustersRow> = {
  name: 'find-chain-clusters',
  purpose: 'Clusters that chains belong to.',
  mode: 'read',
  params: {
    chainIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    chainId: { kind: 'string', list: false, nullable: false },
    clusterId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $chainIds AS chainId
MATCH (c:Chain {id: chainId})-[:CHAIN_OF]->(k:Cluster)
RETURN DISTINCT c.id AS chainId, k.id AS clusterId
ORDER BY chainId, clusterId`,
  overrides: {},
};

export interface FindChainStagesParams {
  readonly chainIds: readonly string[];
}

export interface FindChainStagesRow {
  readonly chainId: string;
  readonly stageId: string;
  readonly position: number;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Stages of chains in order. */
export const findChainStages: CypherQuery<FindChainStagesParams, FindChainStagesRow> = {
  name: 'find-chain-stages',
  purpose: 'Stages of chains in order.',
  mode: 'read',
  params: {
    chainIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    chainId: { kind: 'string', list: false, nullable: false },
    stageId: { kind: 'string', list: false, nullable: false },
    position: { kind: 'integer', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $chainIds AS chainId
MATCH (c:Chain {id: chainId})-[h:HAS_STAGE]->(s:ChainStage)
RETURN c.id AS chainId, s.id AS stageId, h.order AS position, h.cites AS cites, h.docIds AS docIds
ORDER BY chainId, position, stageId`,
  overrides: {},
};

export interface FindChainsOfParams {
  readonly ids: readonly string[];
}

export interface FindChainsOfRow {
  readonly chain: PlainMap;
  readonly stages: number;
}

/** Chains meant by chains, clusters, industries, products or districts, with the number of their stages in all documents. */
export const findChainsOf: CypherQuery<FindChainsOfParams, FindChainsOfRow> = {
  name: 'find-chains-of',
  purpose: 'Chains meant by chains, clusters, industries, products or districts, with the number of their stages in all documents.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    chain: { kind: 'map', list: false, nullable: false },
    stages: { kind: 'integer', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (c:Chain {id: x.id}) RETURN c.id AS chainId
  UNION
  MATCH (x)<-[:CHAIN_OF]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)<-[m:CLASSIFIED_AS]-(:Cluster)<-[:CHAIN_OF]-(c:Chain) WHERE m.\`match\` <> 'RELATED' RETURN c.id AS chainId
  UNION
  MATCH (x)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)<-[:OF_DISTRICT]-(c:Chain) RETURN c.id AS chainId
}
WITH chainId, count(*) AS occurrences
MATCH (c:Chain {id: chainId})
RETURN properties(c) AS chain, COUNT { (c)-[:HAS_STAGE]->(:ChainStage) } AS stages
ORDER BY chainId`,
  overrides: {},
};

export interface FindChainsTouchedParams {
  readonly ids: readonly string[];
}

export interface FindChainsTouchedRow {
  readonly sourceId: string;
  readonly chainId: string;
}

/** Chains whose stages the given stages, products, firms or projects are, are held by, or make. */
export const findChainsTouched: CypherQuery<FindChainsTouchedParams, FindChainsTouchedRow> = {
  name: 'find-chains-touched',
  purpose: 'Chains whose stages the given stages, products, firms or projects are, are held by, or make.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    sourceId: { kind: 'string', list: false, nullable: false },
    chainId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)-[:PRODUCES]->(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)-[:PRODUCES]->(:Product)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)-[:UNDERTAKES]->(:Project)-[:PRODUCES]->(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)-[:UNDERTAKES]->(:Project)-[:PRODUCES]->(:Product)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
}
WITH x.id AS sourceId, chainId, count(*) AS occurrences
RETURN sourceId, chainId
ORDER BY sourceId, chainId`,
  overrides: {},
};

export interface FindClassifiedMakersParams {
  readonly industryIds: readonly string[];
}

export interface FindClassifiedMakersRow {
  readonly industryId: string;
  readonly makerId: string;
  /** Firm or Cluster */
  readonly makerLabel: string;
  readonly matching: string;
  /** the cluster's text covers the industry, its name does not */
  readonly coveredByText: boolean | null;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Firms and clusters that are classified as the given industries. */
export const findClassifiedMakers: CypherQuery<FindClassifiedMakersParams, FindClassifiedMakersRow> = {
  name: 'find-classified-makers',
  purpose: 'Firms and clusters that are classified as the given industries.',
  mode: 'read',
  params: {
    industryIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    industryId: { kind: 'string', list: false, nullable: false },
    makerId: { kind: 'string', list: false, nullable: false },
    makerLabel: { kind: 'string', list: false, nullable: false },
    matching: { kind: 'string', list: false, nullable: false },
    coveredByText: { kind: 'boolean', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (i:Industry)<-[m:CLASSIFIED_AS]-(x:Entity)
WHERE i.id IN $industryIds AND (x:Firm OR x:Cluster)
RETURN i.id AS industryId, x.id AS makerId, x.label AS makerLabel, m.\`match\` AS matching,
  m.coveredByText AS coveredByText, m.cites AS cites, m.docIds AS docIds
ORDER BY industryId, makerId, matching`,
  overrides: {},
};

export interface FindClusterFirmsParams {
  readonly clusterIds: readonly string[];
}

export interface FindClusterFirmsRow {
  readonly clusterId: string;
  readonly firmId: string;
  readonly role: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Firms of clusters, with their role. */
export const findClusterFirms: CypherQuery<FindClusterFirmsParams, FindClusterFirmsRow> = {
  name: 'find-cluster-firms',
  purpose: 'Firms of clusters, with their role.',
  mode: 'read',
  params: {
    clusterIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    clusterId: { kind: 'string', list: false, nullable: false },
    firmId: { kind: 'string', list: false, nullable: false },
    role: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $clusterIds AS id
MATCH (c:Cluster {id: id})<-[o:OPERATES_IN]-(f:Firm)
RETURN c.id AS clusterId, f.id AS firmId, o.role AS role, o.modality AS modality, o.stated AS stated,
  o.relationId AS relationId, o.cites AS cites, o.docIds AS docIds
ORDER BY clusterId, firmId, relationId`,
  overrides: {},
};

export interface FindClusterStatementsParams {
  readonly districtIds: readonly string[];
}

export interface FindClusterStatementsRow {
  readonly districtId: string;
  readonly clusterId: string;
  readonly docId: string;
  readonly tierLabel: string | null;
  /** 1 is the highest tier of that edition */
  readonly tierRank: number | null;
  /** place in the printed order */
  readonly position: number | null;
  readonly nameInDoc: string | null;
  /** of the cluster in the district */
  readonly modality: string;
  readonly relationId: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Editions that name the clusters of districts, with the tier that each gives them. */
export const findClusterStatements: CypherQuery<FindClusterStatementsParams, FindClusterStatementsRow> = {
  name: 'find-cluster-statements',
  purpose: 'Editions that name the clusters of districts, with the tier that each gives them.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    clusterId: { kind: 'string', list: false, nullable: false },
    docId: { kind: 'string', list: false, nullable: false },
    tierLabel: { kind: 'string', list: false, nullable: true },
    tierRank: { kind: 'integer', list: false, nullable: true },
    position: { kind: 'integer', list: false, nullable: true },
    nameInDoc: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})-[h:HAS_CLUSTER]->(c:Cluster)-[s:STATED_IN]->(e:Document)
RETURN DISTINCT d.id AS districtId, c.id AS clusterId, e.id AS docId, s.tierLabel AS tierLabel, s.tierRank AS tierRank,
  s.order AS position, s.nameInDoc AS nameInDoc, h.modality AS modality, s.relationId AS relationId,
  s.stated AS stated, s.cites AS cites, s.docIds AS docIds
ORDER BY districtId, clusterId, relationId, modality`,
  overrides: {},
};

export interface FindClusterTargetsParams {
  readonly clusterIds: readonly string[];
}

export interface FindClusterTargetsRow {
  readonly clusterId: string;
  readonly targetId: string;
  readonly indicatorId: string;
  /** the document that the figure stands in */
  readonly docId: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Figures that measure clusters, with their indicator. */
export const findClusterTargets: CypherQuery<FindClusterTargetsParams, FindClusterTargetsRow> = {
  name: 'find-cluster-targets',
  purpose: 'Figures that measure clusters, with their indicator.',
  mode: 'read',
  params: {
    clusterIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    clusterId: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
    indicatorId: { kind: 'string', list: false, nullable: false },
    docId: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $clusterIds AS id
MATCH (c:Cluster {id: id})-[m:MEASURED_BY]->(t:Target)-[:OF_INDICATOR]->(i:Indicator)
RETURN DISTINCT c.id AS clusterId, t.id AS targetId, i.id AS indicatorId, t.docId AS docId, m.relationId AS relationId,
  m.cites AS cites, m.docIds AS docIds
ORDER BY clusterId, targetId, indicatorId, relationId`,
  overrides: {},
};

export interface FindConflictSidesParams {
  readonly conflictIds: readonly string[];
}

export interface FindConflictSidesRow {
  readonly conflictId: string;
  readonly entityId: string;
  readonly side: string;
  readonly printed: string | null;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** What conflicts involve: each side, with what is printed there. */
export const findConflictSides: CypherQuery<FindConflictSidesParams, FindConflictSidesRow> = {
  name: 'find-conflict-sides',
  purpose: 'What conflicts involve: each side, with what is printed there.',
  mode: 'read',
  params: {
    conflictIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    conflictId: { kind: 'string', list: false, nullable: false },
    entityId: { kind: 'string', list: false, nullable: false },
    side: { kind: 'string', list: false, nullable: false },
    printed: { kind: 'string', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $conflictIds AS id
MATCH (c:Conflict {id: id})-[r:INVOLVES]->(e:Entity)
RETURN c.id AS conflictId, e.id AS entityId, r.side AS side, r.printed AS printed, r.stated AS stated,
  r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY conflictId, relationId`,
  overrides: {},
};

export interface FindConflictsParams {
  readonly kinds: readonly string[] | null;
  /** documents that a side is printed in */
  readonly citedIds: readonly string[] | null;
  /** entities, of which one is involved */
  readonly aboutIds: readonly string[] | null;
}

export interface FindConflictsRow {
  readonly conflictId: string;
  readonly kind: string;
}

/** Conflicts of a kind, that cite a document, or that involve an entity. */
export const findConflicts: CypherQuery<FindConflictsParams, FindConflictsRow> = {
  name: 'find-conflicts',
  purpose: 'Conflicts of a kind, that cite a document, or that involve an entity.',
  mode: 'read',
  params: {
    kinds: { kind: 'string', list: true, nullable: true },
    citedIds: { kind: 'string', list: true, nullable: true },
    aboutIds: { kind: 'string', list: true, nullable: true },
  },
  columns: {
    conflictId: { kind: 'string', list: false, nullable: false },
    kind: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (c:Conflict)-[r:INVOLVES]->(e:Entity)
WHERE ($kinds IS NULL OR c.kind IN $kinds)
  AND ($citedIds IS NULL OR any(docId IN r.docIds WHERE docId IN $citedIds))
  AND ($aboutIds IS NULL OR e.id IN $aboutIds)
RETURN DISTINCT c.id AS conflictId, c.kind AS kind
ORDER BY conflictId`,
  overrides: {},
};

export interface FindConflictsOfFiguresParams {
  readonly targetIds: readonly string[];
}

export interface FindConflictsOfFiguresRow {
  readonly conflictId: string;
  readonly kind: string;
  readonly entityId: string;
}

/** Conflicts that involve figures, with everything that each of them involves. */
export const findConflictsOfFigures: CypherQuery<FindConflictsOfFiguresParams, FindConflictsOfFiguresRow> = {
  name: 'find-conflicts-of-figures',
  purpose: 'Conflicts that involve figures, with everything that each of them involves.',
  mode: 'read',
  params: {
    targetIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    conflictId: { kind: 'string', list: false, nullable: false },
    kind: { kind: 'string', list: false, nullable: false },
    entityId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $targetIds AS id
MATCH (t:Target {id: id})<-[:INVOLVES]-(c:Conflict)
WITH DISTINCT c
MATCH (c)-[:INVOLVES]->(e:Entity)
RETURN DISTINCT c.id AS conflictId, c.kind AS kind, e.id AS entityId
ORDER BY conflictId, entityId`,
  overrides: {},
};

export interface FindContainingPlacesParams {
  /** of parks and clusters */
  readonly ids: readonly string[];
}

export interface FindContainingPlacesRow {
  readonly partId: string;
  readonly wholeId: string;
}

/** Districts and parks that contain parks, and districts that have clusters: what is a part of what. */
export const findContainingPlaces: CypherQuery<FindContainingPlacesParams, FindContainingPlacesRow> = {
  name: 'find-containing-places',
  purpose: 'Districts and parks that contain parks, and districts that have clusters: what is a part of what.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    partId: { kind: 'string', list: false, nullable: false },
    wholeId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:PART_OF*1..4]->(w:Entity)
  RETURN w.id AS wholeId
  UNION
  MATCH (x)<-[:HAS_CLUSTER]-(w:District)
  RETURN w.id AS wholeId
}
WITH x.id AS partId, wholeId, count(*) AS occurrences
RETURN partId, wholeId
ORDER BY partId, wholeId`,
  overrides: {},
};

export interface FindCooperationParams {
  readonly districtIds: readonly string[];
}

export interface FindCooperationRow {
  readonly districtId: string;
  readonly partnerId: string;
  /** the district whose document says so */
  readonly saidById: string;
  /** what it is about */
  readonly content: string;
  readonly relationId: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Districts that a district cooperates with, whichever of the two says so. */
export const findCooperation: CypherQuery<FindCooperationParams, FindCooperationRow> = {
  name: 'find-cooperation',
  purpose: 'Districts that a district cooperates with, whichever of the two says so.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    partnerId: { kind: 'string', list: false, nullable: false },
    saidById: { kind: 'string', list: false, nullable: false },
    content: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[r:COOPERATES_WITH]->(p:District)
  RETURN p.id AS partnerId, d.id AS saidById, properties(r) AS cooperation
  UNION ALL
  MATCH (d)<-[r:COOPERATES_WITH]-(p:District)
  RETURN p.id AS partnerId, p.id AS saidById, properties(r) AS cooperation
}
RETURN d.id AS districtId, partnerId, saidById, cooperation.content AS content, cooperation.relationId AS relationId, cooperation.stated AS stated,
  cooperation.cites AS cites, cooperation.docIds AS docIds, cooperation.datasets AS datasets
ORDER BY districtId, partnerId, saidById, relationId`,
  overrides: {},
};

export interface FindCourtedFirmsParams {
  /** of products and stages */
  readonly ids: readonly string[];
}

export interface FindCourtedFirmsRow {
  readonly districtId: string;
  readonly firmId: string;
  /** products and stages that the courting names */
  readonly targetIds: readonly string[];
  readonly relationId: string;
  readonly wording: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Firms that districts court by name for the given products or stages. */
export const findCourtedFirms: CypherQuery<FindCourtedFirmsParams, FindCourtedFirmsRow> = {
  name: 'find-courted-firms',
  purpose: 'Firms that districts court by name for the given products or stages.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    firmId: { kind: 'string', list: false, nullable: false },
    targetIds: { kind: 'string', list: true, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    wording: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (d:District)-[r:COURTS]->(f:Firm)
WITH d, r, f, coalesce(r.products, []) + coalesce(r.stages, []) AS targetIds
WHERE ANY(target IN targetIds WHERE target IN $ids)
RETURN d.id AS districtId, f.id AS firmId, targetIds, r.relationId AS relationId, r.wording AS wording,
  r.modality AS modality, r.stated AS stated, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY relationId`,
  overrides: {
    neo4j: `UNWIND $ids AS givenId
CALL db.index.fulltext.queryRelationships('courted_for', '"' + replace(replace(givenId, '\\\\', '\\\\\\\\'), '"', '\\\\"') + '"')
YIELD relationship AS r
WITH DISTINCT r, startNode(r) AS d, endNode(r) AS f, coalesce(r.products, []) + coalesce(r.stages, []) AS targetIds
WHERE ANY(target IN targetIds WHERE target IN $ids)
RETURN d.id AS districtId, f.id AS firmId, targetIds, r.relationId AS relationId, r.wording AS wording,
  r.modality AS modality, r.stated AS stated, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY relationId`,
  },
};

export interface FindCourtersParams {
  /** of firms */
  readonly ids: readonly string[];
}

export interface FindCourtersRow {
  readonly firmId: string;
  readonly districtId: string;
  readonly relationId: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Districts that court the given firms by name, for whatever. */
export const findCourters: CypherQuery<FindCourtersParams, FindCourtersRow> = {
  name: 'find-courters',
  purpose: 'Districts that court the given firms by name, for whatever.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    firmId: { kind: 'string', list: false, nullable: false },
    districtId: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (f:Firm {id: id})<-[r:COURTS]-(d:District)
RETURN f.id AS firmId, d.id AS districtId, r.relationId AS relationId, r.stated AS stated, r.cites AS cites,
  r.docIds AS docIds, r.datasets AS datasets
ORDER BY firmId, relationId`,
  overrides: {},
};

export interface FindCustomersParams {
  /** of districts, clusters and firms */
  readonly ids: readonly string[];
}

export interface FindCustomersRow {
  /** the firm that buys */
  readonly fromId: string;
  /** the district or cluster that it buys from */
  readonly toId: string;
  readonly relationId: string;
  readonly modality: string;
  readonly product: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Who buys from the given districts and clusters, and from whom the given firms buy. */
export const findCustomers: CypherQuery<FindCustomersParams, FindCustomersRow> = {
  name: 'find-customers',
  purpose: 'Who buys from the given districts and clusters, and from whom the given firms buy.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    product: { kind: 'string', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:CUSTOMER_OF]->(t:Entity) RETURN x.id AS fromId, t.id AS toId, properties(r) AS buying
  UNION
  MATCH (x)<-[r:CUSTOMER_OF]-(f:Firm) RETURN f.id AS fromId, x.id AS toId, properties(r) AS buying
}
WITH fromId, toId, buying.relationId AS relationId, buying.modality AS modality, buying.product AS product,
  buying.stated AS stated, buying.cites AS cites, buying.docIds AS docIds, count(*) AS occurrences
RETURN fromId, toId, relationId, modality, product, stated, cites, docIds
ORDER BY relationId`,
  overrides: {},
};

export interface FindDistrictActorsParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictActorsRow {
  readonly districtId: string;
  readonly actorId: string;
}

/** Firms, projects and clusters that may belong to districts; whether one does is for its modality to say. */
export const findDistrictActors: CypherQuery<FindDistrictActorsParams, FindDistrictActorsRow> = {
  name: 'find-district-actors',
  purpose: 'Firms, projects and clusters that may belong to districts; whether one does is for its modality to say.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    actorId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)<-[:LOCATED_IN]-(x:Entity) RETURN x.id AS actorId
  UNION
  MATCH (d)<-[:PART_OF*1..4]-(:Park)<-[:LOCATED_IN]-(x:Entity) RETURN x.id AS actorId
  UNION
  MATCH (d)-[:HAS_CLUSTER]->(x:Cluster) RETURN x.id AS actorId
  UNION
  MATCH (d)-[:HAS_CLUSTER]->(:Cluster)<-[:OPERATES_IN]-(x:Firm) RETURN x.id AS actorId
  UNION
  MATCH (d)<-[:OF_DISTRICT]-(x:Project) RETURN x.id AS actorId
  UNION
  MATCH (d)<-[:OF_DISTRICT]-(:Project)<-[:UNDERTAKES]-(x:Firm) RETURN x.id AS actorId
}
WITH d.id AS districtId, actorId, count(*) AS occurrences
RETURN districtId, actorId
ORDER BY districtId, actorId`,
  overrides: {},
};

export interface FindDistrictChainsParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictChainsRow {
  readonly districtId: string;
  readonly chainId: string;
}

/** Chains that the plans of districts print. */
export const findDistrictChains: CypherQuery<FindDistrictChainsParams, FindDistrictChainsRow> = {
  name: 'find-district-chains',
  purpose: 'Chains that the plans of districts print.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    chainId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:OF_DISTRICT]-(c:Chain)
RETURN DISTINCT d.id AS districtId, c.id AS chainId
ORDER BY districtId, chainId`,
  overrides: {},
};

export interface FindDistrictClusterDocumentsParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictClusterDocumentsRow {
  readonly districtId: string;
  readonly clusterId: string;
  readonly docId: string;
  /** whether the district has it, or will build it */
  readonly modality: string;
}

/** Clusters of districts, with the documents that state each. */
export const findDistrictClusterDocuments: CypherQuery<FindDistrictClusterDocumentsParams, FindDistrictClusterDocumentsRow> = {
  name: 'find-district-cluster-documents',
  purpose: 'Clusters of districts, with the documents that state each.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    clusterId: { kind: 'string', list: false, nullable: false },
    docId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})-[h:HAS_CLUSTER]->(c:Cluster)-[:STATED_IN]->(x:Document)
RETURN DISTINCT d.id AS districtId, c.id AS clusterId, x.id AS docId, h.modality AS modality
ORDER BY districtId, clusterId, docId, modality`,
  overrides: {},
};

export interface FindDistrictClusterIndustriesParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictClusterIndustriesRow {
  readonly districtId: string;
  readonly industryId: string;
  /** the cluster */
  readonly viaId: string;
  readonly modality: string;
  readonly matching: string;
  /** the cluster's text covers the industry, its name does not */
  readonly coveredByText: boolean | null;
  /** of the district's cluster and of its classification */
  readonly cites: readonly string[];
  /** documents that say that the district builds the cluster */
  readonly docIds: readonly string[];
}

/** Industries of the clusters that districts build. */
export const findDistrictClusterIndustries: CypherQuery<FindDistrictClusterIndustriesParams, FindDistrictClusterIndustriesRow> = {
  name: 'find-district-cluster-industries',
  purpose: 'Industries of the clusters that districts build.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    industryId: { kind: 'string', list: false, nullable: false },
    viaId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    matching: { kind: 'string', list: false, nullable: false },
    coveredByText: { kind: 'boolean', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (d:District)-[h:HAS_CLUSTER]->(c:Cluster)-[m:CLASSIFIED_AS]->(i:Industry)
WHERE d.id IN $districtIds AND h.stated = 'EXPLICIT'
RETURN d.id AS districtId, i.id AS industryId, c.id AS viaId, h.modality AS modality, m.\`match\` AS matching, m.coveredByText AS coveredByText,
  h.cites + m.cites AS cites, h.docIds AS docIds
ORDER BY districtId, industryId, viaId`,
  overrides: {},
};

export interface FindDistrictCourtingParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictCourtingRow {
  readonly districtId: string;
  /** COURTS or SEEKS */
  readonly kind: string;
  /** the firm, product or stage */
  readonly targetId: string;
  /** products and stages that a courted firm is wanted for */
  readonly forIds: readonly string[];
  readonly relationId: string;
  readonly wording: string | null;
  readonly stated: string;
  readonly modality: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Firms that districts court by name, and products and stages that they seek. */
export const findDistrictCourting: CypherQuery<FindDistrictCourtingParams, FindDistrictCourtingRow> = {
  name: 'find-district-courting',
  purpose: 'Firms that districts court by name, and products and stages that they seek.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    kind: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
    forIds: { kind: 'string', list: true, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    wording: { kind: 'string', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[r:COURTS]->(f:Firm)
  RETURN 'COURTS' AS kind, f.id AS targetId, coalesce(r.products, []) + coalesce(r.stages, []) AS forIds, r.relationId AS relationId, r.wording AS wording, r.stated AS stated, r.modality AS modality, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
  UNION ALL
  MATCH (d)-[r:SEEKS]->(t:Entity)
  RETURN 'SEEKS' AS kind, t.id AS targetId, [] AS forIds, r.relationId AS relationId, r.wording AS wording, r.stated AS stated, r.modality AS modality, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
}
RETURN d.id AS districtId, kind, targetId, forIds, relationId, wording, stated, modality, cites, docIds, datasets
ORDER BY districtId, relationId`,
  overrides: {},
};

export interface FindDistrictDemandsParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictDemandsRow {
  readonly districtId: string;
  /** SEEKS, LACKS or SUPPLIES_TO */
  readonly kind: string;
  /** the district, or its cluster */
  readonly holderId: string;
  /** the product or stage */
  readonly itemId: string;
  readonly relationId: string;
  readonly wording: string | null;
  readonly modality: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Products and stages that districts seek, that they or their clusters lack, or that a line says are supplied to them. */
export const findDistrictDemands: CypherQuery<FindDistrictDemandsParams, FindDistrictDemandsRow> = {
  name: 'find-district-demands',
  purpose: 'Products and stages that districts seek, that they or their clusters lack, or that a line says are supplied to them.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    kind: { kind: 'string', list: false, nullable: false },
    holderId: { kind: 'string', list: false, nullable: false },
    itemId: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    wording: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[r:SEEKS]->(t:Entity)
  RETURN 'SEEKS' AS kind, d.id AS holderId, t.id AS itemId, r.wording AS wording, properties(r) AS demand
  UNION ALL
  MATCH (d)-[r:LACKS]->(t:Entity)
  RETURN 'LACKS' AS kind, d.id AS holderId, t.id AS itemId, r.wording AS wording, properties(r) AS demand
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(c:Cluster)-[r:LACKS]->(t:Entity)
  RETURN 'LACKS' AS kind, c.id AS holderId, t.id AS itemId, r.wording AS wording, properties(r) AS demand
  UNION ALL
  MATCH (d)<-[r:SUPPLIES_TO]-(t:Product)
  RETURN 'SUPPLIES_TO' AS kind, d.id AS holderId, t.id AS itemId, r.direction AS wording, properties(r) AS demand
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(c:Cluster)<-[r:SUPPLIES_TO]-(t:Product)
  RETURN 'SUPPLIES_TO' AS kind, c.id AS holderId, t.id AS itemId, r.direction AS wording, properties(r) AS demand
}
WITH d.id AS districtId, kind, holderId, itemId, demand.relationId AS relationId, wording,
  demand.modality AS modality, demand.stated AS stated, demand.cites AS cites, demand.docIds AS docIds,
  count(*) AS occurrences
RETURN districtId, kind, holderId, itemId, relationId, wording, modality, stated, cites, docIds
ORDER BY districtId, kind, holderId, itemId, relationId`,
  overrides: {},
};

export interface FindDistrictDirectionIndustriesParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictDirectionIndustriesRow {
  readonly districtId: string;
  readonly industryId: string;
  /** the direction, one phrase of the table */
  readonly viaId: string;
  readonly matching: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Industries that a third party's table ascribes to districts. */
export const findDistrictDirectionIndustries: CypherQuery<FindDistrictDirectionIndustriesParams, FindDistrictDirectionIndustriesRow> = {
  name: 'find-district-direction-industries',
  purpose: 'Industries that a third party\'s table ascribes to districts.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    industryId: { kind: 'string', list: false, nullable: false },
    viaId: { kind: 'string', list: false, nullable: false },
    matching: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (d:District)<-[o:OF_DISTRICT]-(x:Direction)-[m:CLASSIFIED_AS]->(i:Industry)
WHERE d.id IN $districtIds AND o.stated = 'EXPLICIT'
RETURN d.id AS districtId, i.id AS industryId, x.id AS viaId, m.\`match\` AS matching, x.cites AS cites, o.docIds AS docIds
ORDER BY districtId, industryId, viaId`,
  overrides: {},
};

export interface FindDistrictFiguresParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictFiguresRow {
  readonly districtId: string;
  /** the district, or a park, cluster or task of it */
  readonly subjectId: string;
  readonly subjectLabel: string;
  readonly targetId: string;
  readonly indicatorId: string;
  readonly indicatorName: string;
  /** of the indicator */
  readonly aliases: readonly string[];
  readonly priceBasis: string | null;
  readonly value: number | null;
  readonly valueText: string;
  readonly unit: string;
  readonly year: number | null;
  readonly periodStart: number | null;
  readonly kind: string;
  readonly comparator: string | null;
  readonly attr: string | null;
  readonly accumulation: string | null;
  readonly scope: string | null;
  readonly docId: string;
  readonly line: number;
  readonly cites: readonly string[];
}

/** Figures of districts, of their parks, clusters and tasks, with the indicator of each. */
export const findDistrictFigures: CypherQuery<FindDistrictFiguresParams, FindDistrictFiguresRow> = {
  name: 'find-district-figures',
  purpose: 'Figures of districts, of their parks, clusters and tasks, with the indicator of each.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    subjectId: { kind: 'string', list: false, nullable: false },
    subjectLabel: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
    indicatorId: { kind: 'string', list: false, nullable: false },
    indicatorName: { kind: 'string', list: false, nullable: false },
    aliases: { kind: 'string', list: true, nullable: false },
    priceBasis: { kind: 'string', list: false, nullable: true },
    value: { kind: 'float', list: false, nullable: true },
    valueText: { kind: 'string', list: false, nullable: false },
    unit: { kind: 'string', list: false, nullable: false },
    year: { kind: 'integer', list: false, nullable: true },
    periodStart: { kind: 'integer', list: false, nullable: true },
    kind: { kind: 'string', list: false, nullable: false },
    comparator: { kind: 'string', list: false, nullable: true },
    attr: { kind: 'string', list: false, nullable: true },
    accumulation: { kind: 'string', list: false, nullable: true },
    scope: { kind: 'string', list: false, nullable: true },
    docId: { kind: 'string', list: false, nullable: false },
    line: { kind: 'integer', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[:MEASURED_BY]->(t:Target)
  RETURN d.id AS subjectId, d.label AS subjectLabel, t.id AS targetId
  UNION
  MATCH (d)<-[:PART_OF*1..4]-(s:Park)-[:MEASURED_BY]->(t:Target)
  RETURN s.id AS subjectId, s.label AS subjectLabel, t.id AS targetId
  UNION
  MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)-[:MEASURED_BY]->(t:Target)
  RETURN s.id AS subjectId, s.label AS subjectLabel, t.id AS targetId
  UNION
  MATCH (d)<-[:OF_DISTRICT]-(s:Task)-[:MEASURED_BY]->(t:Target)
  RETURN s.id AS subjectId, s.label AS subjectLabel, t.id AS targetId
}
MATCH (t:Target {id: targetId})-[:OF_INDICATOR]->(i:Indicator)
RETURN DISTINCT d.id AS districtId, subjectId, subjectLabel, targetId, i.id AS indicatorId, i.name AS indicatorName,
  coalesce(i.aliases, []) AS aliases, i.priceBasis AS priceBasis, toFloat(t.value) AS value, t.valueText AS valueText,
  t.unit AS unit, t.year AS year, t.periodStart AS periodStart, t.kind AS kind, t.comparator AS comparator,
  t.attr AS attr, t.accumulation AS accumulation, t.scope AS scope, t.docId AS docId, t.line AS line, t.cites AS cites
ORDER BY districtId, subjectId, targetId, indicatorId`,
  overrides: {},
};

export interface FindDistrictFirmsParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictFirmsRow {
  readonly districtId: string;
  readonly clusterId: string;
  readonly firmId: string;
  readonly role: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Firms of the clusters of districts, with their role. */
export const findDistrictFirms: CypherQuery<FindDistrictFirmsParams, FindDistrictFirmsRow> = {
  name: 'find-district-firms',
  purpose: 'Firms of the clusters of districts, with their role.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    clusterId: { kind: 'string', list: false, nullable: false },
    firmId: { kind: 'string', list: false, nullable: false },
    role: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})-[:HAS_CLUSTER]->(c:Cluster)<-[o:OPERATES_IN]-(f:Firm)
RETURN DISTINCT d.id AS districtId, c.id AS clusterId, f.id AS firmId, o.role AS role, o.modality AS modality, o.stated AS stated,
  o.relationId AS relationId, o.cites AS cites, o.docIds AS docIds
ORDER BY districtId, relationId`,
  overrides: {},
};

export interface FindDistrictParkClusterIndustriesParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictParkClusterIndustriesRow {
  readonly districtId: string;
  readonly industryId: string;
  /** the park */
  readonly viaId: string;
  readonly clusterId: string;
  readonly modality: string;
  readonly level: string;
  readonly matching: string;
  /** the cluster's text covers the industry, its name does not */
  readonly coveredByText: boolean | null;
  /** of the focus and of the cluster's classification */
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Industries of the clusters that the parks of districts focus on. */
export const findDistrictParkClusterIndustries: CypherQuery<FindDistrictParkClusterIndustriesParams, FindDistrictParkClusterIndustriesRow> = {
  name: 'find-district-park-cluster-industries',
  purpose: 'Industries of the clusters that the parks of districts focus on.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    industryId: { kind: 'string', list: false, nullable: false },
    viaId: { kind: 'string', list: false, nullable: false },
    clusterId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    level: { kind: 'string', list: false, nullable: false },
    matching: { kind: 'string', list: false, nullable: false },
    coveredByText: { kind: 'boolean', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (d:District)<-[:PART_OF*1..4]-(p:Park)
WHERE d.id IN $districtIds
WITH DISTINCT d, p
MATCH (p)-[f:FOCUSES_ON]->(c:Cluster)-[m:CLASSIFIED_AS]->(i:Industry)
WHERE f.stated = 'EXPLICIT'
RETURN d.id AS districtId, i.id AS industryId, p.id AS viaId, c.id AS clusterId, f.modality AS modality,
  f.level AS level, m.\`match\` AS matching, m.coveredByText AS coveredByText, f.cites + m.cites AS cites, f.docIds AS docIds
ORDER BY districtId, industryId, viaId, clusterId, modality, level, f.relationId, m.relationId`,
  overrides: {},
};

export interface FindDistrictParkFocusesParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictParkFocusesRow {
  readonly districtId: string;
  readonly parkId: string;
  readonly parkName: string;
  readonly parkKind: string;
  /** a cluster, industry or product */
  readonly focusId: string;
  readonly focusLabel: string;
  readonly level: string;
  readonly openList: boolean | null;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** What the parks of districts focus on, whatever it is, with its weight. */
export const findDistrictParkFocuses: CypherQuery<FindDistrictParkFocusesParams, FindDistrictParkFocusesRow> = {
  name: 'find-district-park-focuses',
  purpose: 'What the parks of districts focus on, whatever it is, with its weight.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    parkId: { kind: 'string', list: false, nullable: false },
    parkName: { kind: 'string', list: false, nullable: false },
    parkKind: { kind: 'string', list: false, nullable: false },
    focusId: { kind: 'string', list: false, nullable: false },
    focusLabel: { kind: 'string', list: false, nullable: false },
    level: { kind: 'string', list: false, nullable: false },
    openList: { kind: 'boolean', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
WITH DISTINCT d, p
MATCH (p)-[r:FOCUSES_ON]->(f:Entity)
RETURN d.id AS districtId, p.id AS parkId, p.name AS parkName, p.kind AS parkKind, f.id AS focusId, f.label AS focusLabel, r.level AS level,
  r.openList AS openList, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY districtId, parkId, relationId`,
  overrides: {},
};

export interface FindDistrictParkIndustriesParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictParkIndustriesRow {
  readonly districtId: string;
  readonly industryId: string;
  /** the park */
  readonly viaId: string;
  readonly modality: string;
  readonly level: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Industries that the parks of districts focus on, directly. */
export const findDistrictParkIndustries: CypherQuery<FindDistrictParkIndustriesParams, FindDistrictParkIndustriesRow> = {
  name: 'find-district-park-industries',
  purpose: 'Industries that the parks of districts focus on, directly.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    industryId: { kind: 'string', list: false, nullable: false },
    viaId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    level: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (d:District)<-[:PART_OF*1..4]-(p:Park)
WHERE d.id IN $districtIds
WITH DISTINCT d, p
MATCH (p)-[f:FOCUSES_ON]->(i:Industry)
WHERE f.stated = 'EXPLICIT'
RETURN d.id AS districtId, i.id AS industryId, p.id AS viaId, f.modality AS modality, f.level AS level,
  f.cites AS cites, f.docIds AS docIds
ORDER BY districtId, industryId, viaId, modality, level, f.relationId`,
  overrides: {},
};

export interface FindDistrictParkParentsParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictParkParentsRow {
  readonly districtId: string;
  readonly partId: string;
  readonly parentId: string;
  /** documents that say so */
  readonly docIds: readonly string[];
  readonly relationId: string;
}

/** Parks of districts, at any depth, with the place that each is directly a part of. */
export const findDistrictParkParents: CypherQuery<FindDistrictParkParentsParams, FindDistrictParkParentsRow> = {
  name: 'find-district-park-parents',
  purpose: 'Parks of districts, at any depth, with the place that each is directly a part of.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    partId: { kind: 'string', list: false, nullable: false },
    parentId: { kind: 'string', list: false, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
WITH DISTINCT d, p
MATCH (p)-[r:PART_OF]->(w:Entity)
RETURN d.id AS districtId, p.id AS partId, w.id AS parentId, r.docIds AS docIds, r.relationId AS relationId
ORDER BY districtId, partId, parentId, relationId`,
  overrides: {},
};

export interface FindDistrictParksParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictParksRow {
  readonly districtId: string;
  readonly parkId: string;
}

/** Parks of districts, at any depth. */
export const findDistrictParks: CypherQuery<FindDistrictParksParams, FindDistrictParksRow> = {
  name: 'find-district-parks',
  purpose: 'Parks of districts, at any depth.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    parkId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
RETURN DISTINCT d.id AS districtId, p.id AS parkId
ORDER BY districtId, parkId`,
  overrides: {},
};

export interface FindDistrictProducersParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictProducersRow {
  readonly districtId: string;
  readonly producerId: string;
  /** HAS_CLUSTER, LOCATED_IN, OPERATES_IN, UNDERTAKES or OF_DISTRICT */
  readonly via: string;
  /** the cluster, park, project or district through which it belongs */
  readonly placeId: string;
  readonly placeLabel: string;
  readonly modality: string | null;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Firms, projects and clusters that belong to districts, with the fact that says so: the way back of find-producer-districts. */
export const findDistrictProducers: CypherQuery<FindDistrictProducersParams, FindDistrictProducersRow> = {
  name: 'find-district-producers',
  purpose: 'Firms, projects and clusters that belong to districts, with the fact that says so: the way back of find-producer-districts.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    producerId: { kind: 'string', list: false, nullable: false },
    via: { kind: 'string', list: false, nullable: false },
    placeId: { kind: 'string', list: false, nullable: false },
    placeLabel: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[h:HAS_CLUSTER]->(c:Cluster)
  RETURN c.id AS producerId, 'HAS_CLUSTER' AS via, c.id AS placeId, c.label AS placeLabel, h.modality AS modality, h.cites AS cites, h.docIds AS docIds
  UNION ALL
  MATCH (d)<-[l:LOCATED_IN]-(x:Entity)
  WHERE x:Firm OR x:Project
  RETURN x.id AS producerId, 'LOCATED_IN' AS via, d.id AS placeId, d.label AS placeLabel, l.modality AS modality, l.cites AS cites, l.docIds AS docIds
  UNION ALL
  MATCH (d)<-[:PART_OF*1..4]-(p:Park)<-[l:LOCATED_IN]-(x:Entity)
  WHERE x:Firm OR x:Project
  RETURN x.id AS producerId, 'LOCATED_IN' AS via, p.id AS placeId, p.label AS placeLabel, l.modality AS modality, l.cites AS cites, l.docIds AS docIds
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(c:Cluster)<-[o:OPERATES_IN]-(f:Firm)
  RETURN f.id AS producerId, 'OPERATES_IN' AS via, c.id AS placeId, c.label AS placeLabel, o.modality AS modality, o.cites AS cites, o.docIds AS docIds
  UNION ALL
  MATCH (d)<-[:OF_DISTRICT]-(p:Project)<-[u:UNDERTAKES]-(f:Firm)
  RETURN f.id AS producerId, 'UNDERTAKES' AS via, p.id AS placeId, p.label AS placeLabel, u.modality AS modality, u.cites AS cites, u.docIds AS docIds
  UNION ALL
  MATCH (d)<-[o:OF_DISTRICT]-(p:Project)
  RETURN p.id AS producerId, 'OF_DISTRICT' AS via, d.id AS placeId, d.label AS placeLabel, null AS modality, o.cites AS cites, o.docIds AS docIds
}
WITH d.id AS districtId, producerId, via, placeId, placeLabel, modality, cites, docIds, count(*) AS occurrences
RETURN districtId, producerId, via, placeId, placeLabel, modality, cites, docIds
ORDER BY districtId, producerId, via, placeId, placeLabel, modality, cites, docIds`,
  overrides: {},
};

export interface FindDistrictRulesParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictRulesRow {
  readonly districtId: string;
  readonly ruleId: string;
  readonly name: string;
  readonly atMost: number;
  readonly cites: readonly string[];
}

/** Rules that the documents of districts set themselves. */
export const findDistrictRules: CypherQuery<FindDistrictRulesParams, FindDistrictRulesRow> = {
  name: 'find-district-rules',
  purpose: 'Rules that the documents of districts set themselves.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    ruleId: { kind: 'string', list: false, nullable: false },
    name: { kind: 'string', list: false, nullable: false },
    atMost: { kind: 'integer', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:OF_DISTRICT]-(u:Rule)
RETURN DISTINCT d.id AS districtId, u.id AS ruleId, u.name AS name, u.\`limit\` AS atMost, u.cites AS cites
ORDER BY districtId, ruleId`,
  overrides: {},
};

export interface FindDistrictTasksParams {
  readonly districtIds: readonly string[];
}

export interface FindDistrictTasksRow {
  readonly districtId: string;
  readonly taskId: string;
  readonly docId: string;
}

/** Tasks of districts, with the document that sets each. */
export const findDistrictTasks: CypherQuery<FindDistrictTasksParams, FindDistrictTasksRow> = {
  name: 'find-district-tasks',
  purpose: 'Tasks of districts, with the document that sets each.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    taskId: { kind: 'string', list: false, nullable: false },
    docId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:OF_DISTRICT]-(t:Task)
RETURN d.id AS districtId, t.id AS taskId, t.docId AS docId
ORDER BY districtId, docId, taskId`,
  overrides: {},
};

export interface FindDistrictsOfParams {
  readonly ids: readonly string[];
}

export interface FindDistrictsOfRow {
  readonly entityId: string;
  readonly districtId: string;
}

/** Districts that entities of any label have to do with: they are there, are planned, sought or made there. */
export const findDistrictsOf: CypherQuery<FindDistrictsOfParams, FindDistrictsOfRow> = {
  name: 'find-districts-of',
  purpose: 'Districts that entities of any label have to do with: they are there, are planned, sought or made there.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    entityId: { kind: 'string', list: false, nullable: false },
    districtId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:OF_DISTRICT]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)-[:LOCATED_IN]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)-[:LOCATED_IN]->(:Park)-[:PART_OF*1..4]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)-[:PART_OF*1..4]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:HAS_CLUSTER]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)-[:OPERATES_IN]->(:Cluster)<-[:HAS_CLUSTER]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:PRODUCES]-(:Cluster)<-[:HAS_CLUSTER]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:PRODUCES]-(:Project)-[:OF_DISTRICT]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:PRODUCES]-(:Firm)-[:LOCATED_IN]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:SEEKS]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:HAS_STAGE]-(:Chain)-[:OF_DISTRICT]->(d:District) RETURN d.id AS districtId
}
WITH x.id AS entityId, districtId, count(*) AS occurrences
RETURN entityId, districtId
ORDER BY entityId, districtId`,
  overrides: {},
};

export interface FindEntitiesCitingParams {
  /** citations of single lines */
  readonly cites: readonly string[];
  /** of which ranges are wanted: `qijiang-145` */
  readonly document: string;
  readonly limit: number;
}

export interface FindEntitiesCitingRow {
  readonly entityId: string;
  readonly cites: readonly string[];
}

/** Entities that cite one of the given lines, or any range of lines of the document, in order of id. */
export const findEntitiesCiting: CypherQuery<FindEntitiesCitingParams, FindEntitiesCitingRow> = {
  name: 'find-entities-citing',
  purpose: 'Entities that cite one of the given lines, or any range of lines of the document, in order of id.',
  mode: 'read',
  params: {
    cites: { kind: 'string', list: true, nullable: false },
    document: { kind: 'string', list: false, nullable: false },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    entityId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (e:Entity)
WHERE any(cite IN e.cites WHERE cite IN $cites OR (split(cite, ':')[0] = $document AND split(cite, ':')[1] CONTAINS '-'))
RETURN e.id AS entityId, e.cites AS cites
ORDER BY entityId
LIMIT $limit`,
  overrides: {},
};

export interface FindFiguresAboutParams {
  /** of districts, parks, clusters, tasks, regions and indicators */
  readonly ids: readonly string[];
}

export interface FindFiguresAboutRow {
  readonly aboutId: string;
  readonly targetId: string;
}

/** Figures that measure entities, or that are of indicators. */
export const findFiguresAbout: CypherQuery<FindFiguresAboutParams, FindFiguresAboutRow> = {
  name: 'find-figures-about',
  purpose: 'Figures that measure entities, or that are of indicators.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    aboutId: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:MEASURED_BY]->(t:Target)
  RETURN t.id AS targetId
  UNION
  MATCH (x)<-[:OF_INDICATOR]-(t:Target)
  RETURN t.id AS targetId
}
WITH x.id AS aboutId, targetId, count(*) AS occurrences
RETURN aboutId, targetId
ORDER BY aboutId, targetId`,
  overrides: {},
};

export interface FindFiguresNamedParams {
  /** of indicators */
  readonly names: readonly string[];
}

export interface FindFiguresNamedRow {
  readonly indicatorName: string;
  readonly targetId: string;
  readonly subjectId: string;
  readonly districtId: string;
  readonly relationId: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Figures of the indicators that have the given names, with the districts that they measure, or a cluster, park or task of which they measure. */
export const findFiguresNamed: CypherQuery<FindFiguresNamedParams, FindFiguresNamedRow> = {
  name: 'find-figures-named',
  purpose: 'Figures of the indicators that have the given names, with the districts that they measure, or a cluster, park or task of which they measure.',
  mode: 'read',
  params: {
    names: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    indicatorName: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
    subjectId: { kind: 'string', list: false, nullable: false },
    districtId: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $names AS name
MATCH (i:Indicator {name: name})<-[:OF_INDICATOR]-(t:Target)<-[r:MEASURED_BY]-(s:Entity)
WITH DISTINCT i, t, r, s
CALL (s) {
  MATCH (d:District {id: s.id}) RETURN d.id AS districtId
  UNION
  MATCH (s)<-[:HAS_CLUSTER]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (s)-[:PART_OF*1..4]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (s)-[:OF_DISTRICT]->(d:District) RETURN d.id AS districtId
}
WITH i.name AS indicatorName, t.id AS targetId, s.id AS subjectId, districtId, r.relationId AS relationId,
  r.stated AS stated, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets, count(*) AS occurrences
RETURN indicatorName, targetId, subjectId, districtId, relationId, stated, cites, docIds, datasets
ORDER BY indicatorName, targetId, relationId, districtId`,
  overrides: {},
};

export interface FindFirmClustersParams {
  readonly ids: readonly string[];
}

export interface FindFirmClustersRow {
  readonly firmId: string;
  readonly clusterId: string;
  readonly districtId: string;
  readonly modality: string;
  readonly relationId: string;
  readonly docIds: readonly string[];
}

/** Clusters that firms are in, with their districts. */
export const findFirmClusters: CypherQuery<FindFirmClustersParams, FindFirmClustersRow> = {
  name: 'find-firm-clusters',
  purpose: 'Clusters that firms are in, with their districts.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    firmId: { kind: 'string', list: false, nullable: false },
    clusterId: { kind: 'string', list: false, nullable: false },
    districtId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (f:Firm {id: id})-[o:OPERATES_IN]->(c:Cluster)<-[:HAS_CLUSTER]-(d:District)
RETURN DISTINCT f.id AS firmId, c.id AS clusterId, d.id AS districtId, o.modality AS modality, o.relationId AS relationId,
  o.docIds AS docIds
ORDER BY firmId, clusterId, districtId, relationId`,
  overrides: {},
};

export interface FindFirmParksParams {
  readonly ids: readonly string[];
}

export interface FindFirmParksRow {
  readonly firmId: string;
  readonly parkId: string;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Parks that firms are in. */
export const findFirmParks: CypherQuery<FindFirmParksParams, FindFirmParksRow> = {
  name: 'find-firm-parks',
  purpose: 'Parks that firms are in.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    firmId: { kind: 'string', list: false, nullable: false },
    parkId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (f:Firm {id: id})-[l:LOCATED_IN]->(p:Park)
RETURN f.id AS firmId, p.id AS parkId, l.modality AS modality, l.stated AS stated, l.relationId AS relationId,
  l.cites AS cites, l.docIds AS docIds
ORDER BY firmId, relationId`,
  overrides: {},
};

export interface FindFirmProductsParams {
  readonly ids: readonly string[];
}

export interface FindFirmProductsRow {
  readonly firmId: string;
  readonly targetId: string;
  readonly capacity: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Products that firms make and stages that they fill. */
export const findFirmProducts: CypherQuery<FindFirmProductsParams, FindFirmProductsRow> = {
  name: 'find-firm-products',
  purpose: 'Products that firms make and stages that they fill.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    firmId: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
    capacity: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (f:Firm {id: id})-[r:PRODUCES]->(t:Entity)
RETURN f.id AS firmId, t.id AS targetId, r.capacity AS capacity, r.modality AS modality, r.stated AS stated,
  r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY firmId, relationId`,
  overrides: {},
};

export interface FindFirmProjectsParams {
  readonly firmIds: readonly string[];
}

export interface FindFirmProjectsRow {
  readonly firmId: string;
  readonly projectId: string;
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Projects that firms undertake. */
export const findFirmProjects: CypherQuery<FindFirmProjectsParams, FindFirmProjectsRow> = {
  name: 'find-firm-projects',
  purpose: 'Projects that firms undertake.',
  mode: 'read',
  params: {
    firmIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    firmId: { kind: 'string', list: false, nullable: false },
    projectId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (f:Firm)-[u:UNDERTAKES]->(p:Project)
WHERE f.id IN $firmIds
RETURN f.id AS firmId, p.id AS projectId, u.modality AS modality, u.stated AS stated, u.cites AS cites, u.docIds AS docIds
ORDER BY firmId, projectId, modality`,
  overrides: {},
};

export interface FindHeldStagesParams {
  readonly productId: string;
  readonly chainIds: readonly string[];
}

export interface FindHeldStagesRow {
  readonly chainId: string;
  readonly stageId: string;
  readonly position: number;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Stages of the given chains that hold a product, in order. */
export const findHeldStages: CypherQuery<FindHeldStagesParams, FindHeldStagesRow> = {
  name: 'find-held-stages',
  purpose: 'Stages of the given chains that hold a product, in order.',
  mode: 'read',
  params: {
    productId: { kind: 'string', list: false, nullable: false },
    chainIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    chainId: { kind: 'string', list: false, nullable: false },
    stageId: { kind: 'string', list: false, nullable: false },
    position: { kind: 'integer', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (p:Product {id: $productId})<-[:INCLUDES]-(s:ChainStage)<-[h:HAS_STAGE]-(c:Chain)
WHERE c.id IN $chainIds
RETURN DISTINCT c.id AS chainId, s.id AS stageId, h.order AS position, h.cites AS cites, h.docIds AS docIds
ORDER BY chainId, position, stageId`,
  overrides: {},
};

export interface FindMakingsParams {
  /** of firms, projects and clusters */
  readonly ids: readonly string[];
  readonly limit: number;
}

export interface FindMakingsRow {
  readonly makerId: string;
  /** the product or the stage */
  readonly itemId: string;
  readonly itemLabel: string;
  readonly capacity: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** What the given firms, projects and clusters make: products, and stages that they fill; no more rows than the limit. */
export const findMakings: CypherQuery<FindMakingsParams, FindMakingsRow> = {
  name: 'find-makings',
  purpose: 'What the given firms, projects and clusters make: products, and stages that they fill; no more rows than the limit.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    makerId: { kind: 'string', list: false, nullable: false },
    itemId: { kind: 'string', list: false, nullable: false },
    itemLabel: { kind: 'string', list: false, nullable: false },
    capacity: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (x:Entity)-[r:PRODUCES]->(t:Entity)
WHERE x.id IN $ids
RETURN x.id AS makerId, t.id AS itemId, t.label AS itemLabel, r.capacity AS capacity, r.modality AS modality,
  r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY makerId, relationId
LIMIT $limit`,
  overrides: {},
};

export interface FindParkFocusesParams {
  readonly districtIds: readonly string[];
}

export interface FindParkFocusesRow {
  readonly districtId: string;
  readonly parkId: string;
  /** a cluster, industry or product */
  readonly focusId: string;
  readonly level: string;
  readonly position: number | null;
  /** the printed list ends in 等 */
  readonly openList: boolean | null;
  readonly wording: string | null;
  readonly modality: string;
  readonly relationId: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** What the parks of districts focus on, by every edition. */
export const findParkFocuses: CypherQuery<FindParkFocusesParams, FindParkFocusesRow> = {
  name: 'find-park-focuses',
  purpose: 'What the parks of districts focus on, by every edition.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    parkId: { kind: 'string', list: false, nullable: false },
    focusId: { kind: 'string', list: false, nullable: false },
    level: { kind: 'string', list: false, nullable: false },
    position: { kind: 'integer', list: false, nullable: true },
    openList: { kind: 'boolean', list: false, nullable: true },
    wording: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
WITH DISTINCT d, p
MATCH (p)-[f:FOCUSES_ON]->(x:Entity)
RETURN d.id AS districtId, p.id AS parkId, x.id AS focusId, f.level AS level, f.order AS position,
  f.openList AS openList, f.wording AS wording, f.modality AS modality, f.relationId AS relationId,
  f.stated AS stated, f.cites AS cites, f.docIds AS docIds
ORDER BY districtId, relationId`,
  overrides: {},
};

export interface FindProducerDistrictsParams {
  readonly ids: readonly string[];
}

export interface FindProducerDistrictsRow {
  readonly producerId: string;
  readonly districtId: string;
  /** LOCATED_IN, OPERATES_IN, UNDERTAKES, OF_DISTRICT or HAS_CLUSTER */
  readonly via: string;
  readonly modality: string | null;
  readonly precision: string | null;
  /** the park between, where one is printed */
  readonly parkId: string | null;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Districts that firms, projects and clusters belong to, with the fact that says so. */
export const findProducerDistricts: CypherQuery<FindProducerDistrictsParams, FindProducerDistrictsRow> = {
  name: 'find-producer-districts',
  purpose: 'Districts that firms, projects and clusters belong to, with the fact that says so.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    producerId: { kind: 'string', list: false, nullable: false },
    districtId: { kind: 'string', list: false, nullable: false },
    via: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: true },
    precision: { kind: 'string', list: false, nullable: true },
    parkId: { kind: 'string', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[l:LOCATED_IN]->(d:District)
  RETURN d.id AS districtId, 'LOCATED_IN' AS via, l.modality AS modality, l.precision AS precision, null AS parkId, l.cites AS cites, l.docIds AS docIds, l.datasets AS datasets
  UNION ALL
  MATCH (x)-[l:LOCATED_IN]->(p:Park)-[:PART_OF*1..4]->(d:District)
  RETURN d.id AS districtId, 'LOCATED_IN' AS via, l.modality AS modality, l.precision AS precision, p.id AS parkId, l.cites AS cites, l.docIds AS docIds, l.datasets AS datasets
  UNION ALL
  MATCH (x)-[o:OPERATES_IN]->(:Cluster)<-[:HAS_CLUSTER]-(d:District)
  RETURN d.id AS districtId, 'OPERATES_IN' AS via, o.modality AS modality, null AS precision, null AS parkId, o.cites AS cites, o.docIds AS docIds, o.datasets AS datasets
  UNION ALL
  MATCH (x)-[u:UNDERTAKES]->(:Project)-[:OF_DISTRICT]->(d:District)
  RETURN d.id AS districtId, 'UNDERTAKES' AS via, u.modality AS modality, null AS precision, null AS parkId, u.cites AS cites, u.docIds AS docIds, u.datasets AS datasets
  UNION ALL
  MATCH (x)-[o:OF_DISTRICT]->(d:District)
  RETURN d.id AS districtId, 'OF_DISTRICT' AS via, null AS modality, null AS precision, null AS parkId, o.cites AS cites, o.docIds AS docIds, o.datasets AS datasets
  UNION ALL
  MATCH (x)<-[h:HAS_CLUSTER]-(d:District)
  RETURN d.id AS districtId, 'HAS_CLUSTER' AS via, h.modality AS modality, null AS precision, null AS parkId, h.cites AS cites, h.docIds AS docIds, h.datasets AS datasets
}
WITH x.id AS producerId, districtId, via, modality, precision, parkId, cites, docIds, datasets,
  count(*) AS occurrences
RETURN producerId, districtId, via, modality, precision, parkId, cites, docIds, datasets
ORDER BY producerId, districtId, via, modality, precision, parkId, cites, docIds, datasets`,
  overrides: {},
};

export interface FindProducersParams {
  /** of products and stages */
  readonly ids: readonly string[];
}

export interface FindProducersRow {
  readonly targetId: string;
  readonly producerId: string;
  /** Firm, Project or Cluster */
  readonly label: string;
  /** firms that undertake it, when it is a project */
  readonly undertakerIds: readonly string[];
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Who makes the given products or fills the given stages. */
export const findProducers: CypherQuery<FindProducersParams, FindProducersRow> = {
  name: 'find-producers',
  purpose: 'Who makes the given products or fills the given stages.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    targetId: { kind: 'string', list: false, nullable: false },
    producerId: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    undertakerIds: { kind: 'string', list: true, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r:PRODUCES]-(x:Entity)
RETURN t.id AS targetId, x.id AS producerId, x.label AS label,
  [(x)<-[:UNDERTAKES]-(f:Firm) | f.id] AS undertakerIds, r.modality AS modality, r.stated AS stated,
  r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY targetId, relationId`,
  overrides: {},
};

export interface FindProducersOfStagesParams {
  /** of stages */
  readonly ids: readonly string[];
}

export interface FindProducersOfStagesRow {
  /** the stage or the product */
  readonly targetId: string;
  readonly producerId: string;
  /** Firm, Project or Cluster */
  readonly label: string;
  /** firms that undertake it, when it is a project */
  readonly undertakerIds: readonly string[];
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Who fills the given stages, or makes a product of theirs. */
export const findProducersOfStages: CypherQuery<FindProducersOfStagesParams, FindProducersOfStagesRow> = {
  name: 'find-producers-of-stages',
  purpose: 'Who fills the given stages, or makes a product of theirs.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    targetId: { kind: 'string', list: false, nullable: false },
    producerId: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    undertakerIds: { kind: 'string', list: true, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (s:ChainStage {id: id})
CALL (s) {
  MATCH (t:ChainStage {id: s.id}) RETURN t.id AS targetId
  UNION
  MATCH (s)-[:INCLUDES]->(p:Product) RETURN p.id AS targetId
}
WITH targetId, count(*) AS occurrences
MATCH (t:Entity {id: targetId})<-[r:PRODUCES]-(x:Entity)
RETURN targetId, x.id AS producerId, x.label AS label,
  [(x)<-[:UNDERTAKES]-(f:Firm) | f.id] AS undertakerIds, r.modality AS modality, r.stated AS stated,
  r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY targetId, relationId`,
  overrides: {},
};

export interface FindProductFocusesParams {
  /** of products and stages */
  readonly ids: readonly string[];
}

export interface FindProductFocusesRow {
  readonly targetId: string;
  readonly focusId: string;
  /** PRODUCT, CLUSTER_PRODUCES or CLUSTER_CHAIN */
  readonly via: string;
  /** of the facts between, null where there is none */
  readonly stated: string | null;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** What a park has to focus on to be meant for the given products or stages: the product, or a cluster that makes it or whose chain holds it. */
export const findProductFocuses: CypherQuery<FindProductFocusesParams, FindProductFocusesRow> = {
  name: 'find-product-focuses',
  purpose: 'What a park has to focus on to be meant for the given products or stages: the product, or a cluster that makes it or whose chain holds it.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    targetId: { kind: 'string', list: false, nullable: false },
    focusId: { kind: 'string', list: false, nullable: false },
    via: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (t:Entity {id: id})
CALL (t) {
  MATCH (p:Product {id: t.id})
  RETURN p.id AS focusId, 'PRODUCT' AS via, null AS stated, [] AS cites, [] AS docIds
  UNION ALL
  MATCH (t)<-[r:PRODUCES]-(c:Cluster) WHERE r.modality <> 'MENTIONED'
  RETURN c.id AS focusId, 'CLUSTER_PRODUCES' AS via, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (t)<-[r:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(:Chain)-[h:CHAIN_OF]->(c:Cluster)
  RETURN c.id AS focusId, 'CLUSTER_CHAIN' AS via, h.stated AS stated, r.cites + h.cites AS cites, h.docIds AS docIds
  UNION ALL
  MATCH (t)<-[r:HAS_STAGE]-(:Chain)-[h:CHAIN_OF]->(c:Cluster)
  RETURN c.id AS focusId, 'CLUSTER_CHAIN' AS via, h.stated AS stated, r.cites + h.cites AS cites, h.docIds AS docIds
}
WITH t.id AS targetId, focusId, via, stated, cites, docIds, count(*) AS occurrences
RETURN targetId, focusId, via, stated, cites, docIds
ORDER BY targetId, focusId, via, stated, cites, docIds`,
  overrides: {},
};

export interface FindProductsMadeParams {
  /** of firms, projects and clusters */
  readonly ids: readonly string[];
}

export interface FindProductsMadeRow {
  readonly producerId: string;
  readonly producerLabel: string;
  /** the product or the stage */
  readonly itemId: string;
  readonly itemLabel: string;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** What the given firms, projects and clusters make: products, and stages that they fill. */
export const findProductsMade: CypherQuery<FindProductsMadeParams, FindProductsMadeRow> = {
  name: 'find-products-made',
  purpose: 'What the given firms, projects and clusters make: products, and stages that they fill.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    producerId: { kind: 'string', list: false, nullable: false },
    producerLabel: { kind: 'string', list: false, nullable: false },
    itemId: { kind: 'string', list: false, nullable: false },
    itemLabel: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})-[r:PRODUCES]->(t:Entity)
RETURN x.id AS producerId, x.label AS producerLabel, t.id AS itemId, t.label AS itemLabel, r.modality AS modality,
  r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY producerId, relationId`,
  overrides: {},
};

export interface FindProductsOfChainsParams {
  readonly chainIds: readonly string[];
}

export interface FindProductsOfChainsRow {
  readonly stageId: string;
  readonly productId: string;
  readonly atomIndex: number | null;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Products of all stages of chains, in their printed order. */
export const findProductsOfChains: CypherQuery<FindProductsOfChainsParams, FindProductsOfChainsRow> = {
  name: 'find-products-of-chains',
  purpose: 'Products of all stages of chains, in their printed order.',
  mode: 'read',
  params: {
    chainIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    stageId: { kind: 'string', list: false, nullable: false },
    productId: { kind: 'string', list: false, nullable: false },
    atomIndex: { kind: 'integer', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $chainIds AS chainId
MATCH (c:Chain {id: chainId})-[:HAS_STAGE]->(s:ChainStage)
WITH DISTINCT s
MATCH (s)-[i:INCLUDES]->(p:Product)
RETURN s.id AS stageId, p.id AS productId, i.atomIndex AS atomIndex, i.cites AS cites, i.docIds AS docIds
ORDER BY stageId, atomIndex, productId`,
  overrides: {},
};

export interface FindProjectClustersParams {
  readonly projectIds: readonly string[];
}

export interface FindProjectClustersRow {
  readonly projectId: string;
  readonly clusterId: string;
  /** PRODUCT, FIRM or CHAIN */
  readonly via: string;
  /** the product, firm or chain */
  readonly viaId: string;
}

/** Clusters of a project's own district that its product, its firm or its chain ties it to. */
export const findProjectClusters: CypherQuery<FindProjectClustersParams, FindProjectClustersRow> = {
  name: 'find-project-clusters',
  purpose: 'Clusters of a project\'s own district that its product, its firm or its chain ties it to.',
  mode: 'read',
  params: {
    projectIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    projectId: { kind: 'string', list: false, nullable: false },
    clusterId: { kind: 'string', list: false, nullable: false },
    via: { kind: 'string', list: false, nullable: false },
    viaId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $projectIds AS id
MATCH (p:Project {id: id})-[:OF_DISTRICT]->(d:District)
CALL (p, d) {
  MATCH (p)-[:PRODUCES]->(x:Product)<-[:PRODUCES]-(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS clusterId, 'PRODUCT' AS via, x.id AS viaId
  UNION
  MATCH (p)<-[:UNDERTAKES]-(f:Firm)-[:OPERATES_IN]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS clusterId, 'FIRM' AS via, f.id AS viaId
  UNION
  MATCH (p)-[:PRODUCES]->(:Product)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(h:Chain)-[:CHAIN_OF]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS clusterId, 'CHAIN' AS via, h.id AS viaId
  UNION
  MATCH (p)-[:PRODUCES]->(:ChainStage)<-[:HAS_STAGE]-(h:Chain)-[:CHAIN_OF]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS clusterId, 'CHAIN' AS via, h.id AS viaId
}
WITH p.id AS projectId, clusterId, via, viaId, count(*) AS occurrences
RETURN projectId, clusterId, via, viaId
ORDER BY projectId, clusterId, via, viaId`,
  overrides: {},
};

export interface FindProjectFactsParams {
  readonly projectIds: readonly string[];
}

export interface FindProjectFactsRow {
  readonly projectId: string;
  /** LOCATED_IN, UNDERTAKES, PRODUCES or HAS_CAPACITY */
  readonly type: string;
  /** the place, firm, product, stage or capacity */
  readonly otherId: string;
  /** of a firm */
  readonly role: string | null;
  /** of a place */
  readonly precision: string | null;
  /** printed with a product */
  readonly capacity: string | null;
  readonly modality: string | null;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Where projects are, who undertakes them, what they make, and their capacities. */
export const findProjectFacts: CypherQuery<FindProjectFactsParams, FindProjectFactsRow> = {
  name: 'find-project-facts',
  purpose: 'Where projects are, who undertakes them, what they make, and their capacities.',
  mode: 'read',
  params: {
    projectIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    projectId: { kind: 'string', list: false, nullable: false },
    type: { kind: 'string', list: false, nullable: false },
    otherId: { kind: 'string', list: false, nullable: false },
    role: { kind: 'string', list: false, nullable: true },
    precision: { kind: 'string', list: false, nullable: true },
    capacity: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $projectIds AS id
MATCH (p:Project {id: id})
CALL (p) {
  MATCH (p)-[r:LOCATED_IN]->(x:Entity)
  RETURN 'LOCATED_IN' AS type, x.id AS otherId, properties(r) AS fact
  UNION ALL
  MATCH (p)<-[r:UNDERTAKES]-(x:Firm)
  RETURN 'UNDERTAKES' AS type, x.id AS otherId, properties(r) AS fact
  UNION ALL
  MATCH (p)-[r:PRODUCES]->(x:Entity)
  RETURN 'PRODUCES' AS type, x.id AS otherId, properties(r) AS fact
  UNION ALL
  MATCH (p)-[r:HAS_CAPACITY]->(x:Capacity)
  RETURN 'HAS_CAPACITY' AS type, x.id AS otherId, properties(r) AS fact
}
RETURN p.id AS projectId, type, otherId, fact.role AS role, fact.precision AS precision, fact.capacity AS capacity,
  fact.modality AS modality, fact.stated AS stated, fact.relationId AS relationId, fact.cites AS cites,
  fact.docIds AS docIds
ORDER BY projectId, type, relationId`,
  overrides: {},
};

export interface FindProjectsParams {
  readonly districtIds: readonly string[];
}

export interface FindProjectsRow {
  readonly districtId: string;
  readonly projectId: string;
  readonly stage: string | null;
  readonly stageText: string | null;
  readonly investmentYi: number | null;
  readonly landMu: number | null;
  readonly annualRevenueYi: number | null;
  /** of the project */
  readonly cites: readonly string[];
}

/** Projects of districts. */
export const findProjects: CypherQuery<FindProjectsParams, FindProjectsRow> = {
  name: 'find-projects',
  purpose: 'Projects of districts.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    projectId: { kind: 'string', list: false, nullable: false },
    stage: { kind: 'string', list: false, nullable: true },
    stageText: { kind: 'string', list: false, nullable: true },
    investmentYi: { kind: 'float', list: false, nullable: true },
    landMu: { kind: 'float', list: false, nullable: true },
    annualRevenueYi: { kind: 'float', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:OF_DISTRICT]-(p:Project)
RETURN DISTINCT d.id AS districtId, p.id AS projectId, p.stage AS stage, p.stageText AS stageText,
  toFloat(p.investmentYi) AS investmentYi, toFloat(p.landMu) AS landMu, toFloat(p.annualRevenueYi) AS annualRevenueYi,
  p.cites AS cites
ORDER BY districtId, projectId`,
  overrides: {},
};

export interface FindRelationsCitingParams {
  /** citations of single lines */
  readonly cites: readonly string[];
  /** of which ranges are wanted: `qijiang-145` */
  readonly document: string;
  readonly limit: number;
}

export interface FindRelationsCitingRow {
  readonly relationId: string;
  readonly type: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: PlainMap;
}

/** Relations that cite one of the given lines, or any range of lines of the document, in order of relation id. */
export const findRelationsCiting: CypherQuery<FindRelationsCitingParams, FindRelationsCitingRow> = {
  name: 'find-relations-citing',
  purpose: 'Relations that cite one of the given lines, or any range of lines of the document, in order of relation id.',
  mode: 'read',
  params: {
    cites: { kind: 'string', list: true, nullable: false },
    document: { kind: 'string', list: false, nullable: false },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    relationId: { kind: 'string', list: false, nullable: false },
    type: { kind: 'string', list: false, nullable: false },
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    relation: { kind: 'map', list: false, nullable: false },
  },
  text: `MATCH (s:Entity)-[r]->(t:Entity)
WHERE ('doc:' + $document) IN r.docIds
  AND any(cite IN r.cites WHERE cite IN $cites OR (split(cite, ':')[0] = $document AND split(cite, ':')[1] CONTAINS '-'))
RETURN r.relationId AS relationId, type(r) AS type, s.id AS fromId, t.id AS toId, properties(r) AS relation
ORDER BY relationId
LIMIT $limit`,
  overrides: {},
};

export interface FindResponsibilitiesParams {
  readonly districtIds: readonly string[];
}

export interface FindResponsibilitiesRow {
  readonly districtId: string;
  /** a task, chain, project or cluster */
  readonly subjectId: string;
  /** a department or a leading group */
  readonly actorId: string;
  /** LEADS or SUPPORTS */
  readonly role: string;
  readonly roleWord: string;
  /** among those named */
  readonly position: number | null;
  readonly openList: boolean | null;
  readonly relationId: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Who leads and who supports the tasks, chains, projects and clusters of districts. */
export const findResponsibilities: CypherQuery<FindResponsibilitiesParams, FindResponsibilitiesRow> = {
  name: 'find-responsibilities',
  purpose: 'Who leads and who supports the tasks, chains, projects and clusters of districts.',
  mode: 'read',
  params: {
    districtIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    subjectId: { kind: 'string', list: false, nullable: false },
    actorId: { kind: 'string', list: false, nullable: false },
    role: { kind: 'string', list: false, nullable: false },
    roleWord: { kind: 'string', list: false, nullable: false },
    position: { kind: 'integer', list: false, nullable: true },
    openList: { kind: 'boolean', list: false, nullable: true },
    relationId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)<-[:OF_DISTRICT]-(s:Entity)<-[r:LEADS]-(a:Entity)
  RETURN s.id AS subjectId, a.id AS actorId, 'LEADS' AS role, r.roleWord AS roleWord, r.rank AS position, r.openList AS openList, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)<-[:OF_DISTRICT]-(s:Entity)<-[r:SUPPORTS]-(a:Entity)
  RETURN s.id AS subjectId, a.id AS actorId, 'SUPPORTS' AS role, r.roleWord AS roleWord, r.rank AS position, r.openList AS openList, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)<-[r:LEADS]-(a:Entity)
  RETURN s.id AS subjectId, a.id AS actorId, 'LEADS' AS role, r.roleWord AS roleWord, r.rank AS position, r.openList AS openList, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)<-[r:SUPPORTS]-(a:Entity)
  RETURN s.id AS subjectId, a.id AS actorId, 'SUPPORTS' AS role, r.roleWord AS roleWord, r.rank AS position, r.openList AS openList, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
}
WITH d.id AS districtId, subjectId, actorId, role, roleWord, position, openList, relationId, stated, cites, docIds,
  count(*) AS occurrences
RETURN districtId, subjectId, actorId, role, roleWord, position, openList, relationId, stated, cites, docIds
ORDER BY districtId, relationId`,
  overrides: {},
};

export interface FindSaidOnParams {
  /** of products and stages */
  readonly ids: readonly string[];
}

export interface FindSaidOnRow {
  /** PRODUCES, SEEKS or LACKS */
  readonly kind: string;
  readonly targetId: string;
  /** who makes it, or the district; of what a cluster lacks its district */
  readonly actorId: string;
  /** Firm, Project or Cluster; District */
  readonly label: string;
  /** firms that undertake it, when it is a project */
  readonly undertakerIds: readonly string[];
  /** LACKS has none */
  readonly modality: string | null;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Who makes, seeks or lacks the given products and stages, as documents say it. */
export const findSaidOn: CypherQuery<FindSaidOnParams, FindSaidOnRow> = {
  name: 'find-said-on',
  purpose: 'Who makes, seeks or lacks the given products and stages, as documents say it.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    kind: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
    actorId: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    undertakerIds: { kind: 'string', list: true, nullable: false },
    modality: { kind: 'string', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (t:Entity {id: id})
CALL (t) {
  MATCH (t)<-[r:PRODUCES]-(x:Entity)
  RETURN 'PRODUCES' AS kind, x.id AS actorId, x.label AS label, [(x)<-[:UNDERTAKES]-(f:Firm) | f.id] AS undertakerIds,
    r.modality AS modality, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
  UNION ALL
  MATCH (t)<-[r:SEEKS]-(d:District)
  RETURN 'SEEKS' AS kind, d.id AS actorId, d.label AS label, [] AS undertakerIds,
    r.modality AS modality, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
  UNION ALL
  MATCH (t)<-[r:LACKS]-(d:District)
  RETURN 'LACKS' AS kind, d.id AS actorId, d.label AS label, [] AS undertakerIds,
    null AS modality, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
  UNION ALL
  MATCH (t)<-[r:LACKS]-(:Cluster)<-[:HAS_CLUSTER]-(d:District)
  RETURN 'LACKS' AS kind, d.id AS actorId, d.label AS label, [] AS undertakerIds,
    null AS modality, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
}
RETURN kind, t.id AS targetId, actorId, label, undertakerIds, modality, stated, relationId, cites, docIds, datasets
ORDER BY targetId, relationId, actorId, kind`,
  overrides: {},
};

export interface FindSeekersParams {
  /** of products and stages */
  readonly ids: readonly string[];
}

export interface FindSeekersRow {
  readonly districtId: string;
  readonly targetId: string;
  readonly relationId: string;
  readonly wording: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  readonly datasets: readonly string[];
}

/** Districts that seek the given products or stages without naming a firm. */
export const findSeekers: CypherQuery<FindSeekersParams, FindSeekersRow> = {
  name: 'find-seekers',
  purpose: 'Districts that seek the given products or stages without naming a firm.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    wording: { kind: 'string', list: false, nullable: true },
    modality: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
    datasets: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r:SEEKS]-(d:District)
RETURN d.id AS districtId, t.id AS targetId, r.relationId AS relationId, r.wording AS wording, r.modality AS modality, r.stated AS stated,
  r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY targetId, relationId`,
  overrides: {},
};

export interface FindStageProductsParams {
  readonly ids: readonly string[];
}

export interface FindStageProductsRow {
  readonly stageId: string;
  readonly productId: string;
  readonly atomIndex: number | null;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Products of stages, in their printed order. */
export const findStageProducts: CypherQuery<FindStageProductsParams, FindStageProductsRow> = {
  name: 'find-stage-products',
  purpose: 'Products of stages, in their printed order.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    stageId: { kind: 'string', list: false, nullable: false },
    productId: { kind: 'string', list: false, nullable: false },
    atomIndex: { kind: 'integer', list: false, nullable: true },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (s:ChainStage {id: id})-[i:INCLUDES]->(p:Product)
RETURN s.id AS stageId, p.id AS productId, i.atomIndex AS atomIndex, i.cites AS cites, i.docIds AS docIds
ORDER BY stageId, atomIndex, productId`,
  overrides: {},
};

export interface FindStagesOfProductsParams {
  /** of products */
  readonly ids: readonly string[];
}

export interface FindStagesOfProductsRow {
  readonly productId: string;
  readonly stageId: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Stages of chains that hold the given products. */
export const findStagesOfProducts: CypherQuery<FindStagesOfProductsParams, FindStagesOfProductsRow> = {
  name: 'find-stages-of-products',
  purpose: 'Stages of chains that hold the given products.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    productId: { kind: 'string', list: false, nullable: false },
    stageId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (p:Product {id: id})<-[i:INCLUDES]-(s:ChainStage)
RETURN p.id AS productId, s.id AS stageId, i.stated AS stated, i.relationId AS relationId, i.cites AS cites,
  i.docIds AS docIds
ORDER BY productId, stageId, relationId`,
  overrides: {},
};

export interface FindStagesSharingProductsParams {
  readonly ids: readonly string[];
}

export interface FindStagesSharingProductsRow {
  readonly stageId: string;
  readonly otherStageId: string;
  readonly otherChainId: string;
  readonly otherChainKind: string;
  readonly productId: string;
  /** of both stages' mention of the product */
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Stages of other chains that hold a product of the given stages: where chains meet. */
export const findStagesSharingProducts: CypherQuery<FindStagesSharingProductsParams, FindStagesSharingProductsRow> = {
  name: 'find-stages-sharing-products',
  purpose: 'Stages of other chains that hold a product of the given stages: where chains meet.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    stageId: { kind: 'string', list: false, nullable: false },
    otherStageId: { kind: 'string', list: false, nullable: false },
    otherChainId: { kind: 'string', list: false, nullable: false },
    otherChainKind: { kind: 'string', list: false, nullable: false },
    productId: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (s:ChainStage {id: id})-[a:INCLUDES]->(p:Product)<-[b:INCLUDES]-(o:ChainStage)
WHERE o.chainId <> s.chainId
MATCH (c:Chain {id: o.chainId})
RETURN s.id AS stageId, o.id AS otherStageId, c.id AS otherChainId, c.kind AS otherChainKind, p.id AS productId,
  a.cites + b.cites AS cites, a.docIds + b.docIds AS docIds
ORDER BY stageId, otherStageId, productId`,
  overrides: {},
};

export interface FindStartStagesParams {
  /** of products, stages, chains, firms, projects, clusters or districts */
  readonly ids: readonly string[];
}

export interface FindStartStagesRow {
  readonly sourceId: string;
  readonly stageId: string;
  readonly chainId: string;
  readonly chainKind: string;
  /** of the stage */
  readonly cites: readonly string[];
}

/** Stages that a traversal starts from: of products, of what firms, projects and clusters make, of chains and their clusters and districts, or named themselves. No DISTINCT behind the union: the embedded engine would keep the first 2,048 rows alone. */
export const findStartStages: CypherQuery<FindStartStagesParams, FindStartStagesRow> = {
  name: 'find-start-stages',
  purpose: 'Stages that a traversal starts from: of products, of what firms, projects and clusters make, of chains and their clusters and districts, or named themselves. No DISTINCT behind the union: the embedded engine would keep the first 2,048 rows alone.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    sourceId: { kind: 'string', list: false, nullable: false },
    stageId: { kind: 'string', list: false, nullable: false },
    chainId: { kind: 'string', list: false, nullable: false },
    chainKind: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS sourceId
MATCH (s:Entity {id: sourceId})
CALL (s) {
  MATCH (s)-[:HAS_STAGE]->(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)<-[:INCLUDES]-(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)-[:PRODUCES]->(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)-[:PRODUCES]->(:Product)<-[:INCLUDES]-(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)<-[:CHAIN_OF]-(:Chain)-[:HAS_STAGE]->(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)<-[:OF_DISTRICT]-(:Chain)-[:HAS_STAGE]->(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (t:ChainStage {id: s.id}) RETURN t.id AS stageId
}
MATCH (t:ChainStage {id: stageId})
MATCH (c:Chain {id: t.chainId})
RETURN sourceId, stageId, c.id AS chainId, c.kind AS chainKind, t.cites AS cites
ORDER BY sourceId, stageId`,
  overrides: {},
};

export interface FindStatedSuppliesParams {
  readonly ids: readonly string[];
}

export interface FindStatedSuppliesRow {
  /** who supplies */
  readonly fromId: string;
  /** who is supplied */
  readonly toId: string;
  /** SUPPLIES_TO or CUSTOMER_OF */
  readonly type: string;
  readonly relationId: string;
  readonly modality: string;
  readonly product: string | null;
  readonly wording: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Supplies that a line states, from the given firms, clusters, products or districts, or to them; a customer is supplied by what it is a customer of. */
export const findStatedSupplies: CypherQuery<FindStatedSuppliesParams, FindStatedSuppliesRow> = {
  name: 'find-stated-supplies',
  purpose: 'Supplies that a line states, from the given firms, clusters, products or districts, or to them; a customer is supplied by what it is a customer of.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    type: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    product: { kind: 'string', list: false, nullable: true },
    wording: { kind: 'string', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:SUPPLIES_TO]->(t:Entity) RETURN x.id AS fromId, t.id AS toId, type(r) AS type, properties(r) AS supply
  UNION
  MATCH (x)<-[r:SUPPLIES_TO]-(s:Entity) RETURN s.id AS fromId, x.id AS toId, type(r) AS type, properties(r) AS supply
  UNION
  MATCH (x)-[r:CUSTOMER_OF]->(s:Entity) RETURN s.id AS fromId, x.id AS toId, type(r) AS type, properties(r) AS supply
  UNION
  MATCH (x)<-[r:CUSTOMER_OF]-(t:Entity) RETURN x.id AS fromId, t.id AS toId, type(r) AS type, properties(r) AS supply
}
WITH fromId, toId, type, supply.relationId AS relationId, supply.modality AS modality,
  supply.product AS product, supply.direction AS wording, supply.stated AS stated, supply.cites AS cites,
  supply.docIds AS docIds, count(*) AS occurrences
RETURN fromId, toId, type, relationId, modality, product, wording, stated, cites, docIds
ORDER BY relationId`,
  overrides: {},
};

export interface FindTargetsParams {
  readonly ids: readonly string[];
}

export interface FindTargetsRow {
  readonly targetId: string;
  readonly indicatorId: string;
  readonly priceBasis: string | null;
  readonly value: number | null;
  readonly unit: string;
  readonly year: number | null;
  readonly kind: string;
  readonly comparator: string | null;
  readonly attr: string | null;
  readonly accumulation: string | null;
  readonly scope: string | null;
  readonly docId: string;
  readonly subjectIds: readonly string[];
}

/** Figures with their indicator and the subjects that they measure. */
export const findTargets: CypherQuery<FindTargetsParams, FindTargetsRow> = {
  name: 'find-targets',
  purpose: 'Figures with their indicator and the subjects that they measure.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    targetId: { kind: 'string', list: false, nullable: false },
    indicatorId: { kind: 'string', list: false, nullable: false },
    priceBasis: { kind: 'string', list: false, nullable: true },
    value: { kind: 'float', list: false, nullable: true },
    unit: { kind: 'string', list: false, nullable: false },
    year: { kind: 'integer', list: false, nullable: true },
    kind: { kind: 'string', list: false, nullable: false },
    comparator: { kind: 'string', list: false, nullable: true },
    attr: { kind: 'string', list: false, nullable: true },
    accumulation: { kind: 'string', list: false, nullable: true },
    scope: { kind: 'string', list: false, nullable: true },
    docId: { kind: 'string', list: false, nullable: false },
    subjectIds: { kind: 'string', list: true, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (t:Target {id: id})-[:OF_INDICATOR]->(i:Indicator)
CALL (t) {
  MATCH (t)<-[:MEASURED_BY]-(s:Entity)
  WITH DISTINCT s.id AS subjectId
  ORDER BY subjectId
  RETURN collect(subjectId) AS subjectIds
}
RETURN t.id AS targetId, i.id AS indicatorId, i.priceBasis AS priceBasis, toFloat(t.value) AS value, t.unit AS unit, t.year AS year,
  t.kind AS kind, t.comparator AS comparator, t.attr AS attr, t.accumulation AS accumulation, t.scope AS scope,
  t.docId AS docId, subjectIds
ORDER BY targetId, indicatorId`,
  overrides: {},
};

export interface FindTargetsOfDocumentsParams {
  readonly docIds: readonly string[];
}

export interface FindTargetsOfDocumentsRow {
  readonly docId: string;
  readonly targetId: string;
}

/** Figures that documents print. */
export const findTargetsOfDocuments: CypherQuery<FindTargetsOfDocumentsParams, FindTargetsOfDocumentsRow> = {
  name: 'find-targets-of-documents',
  purpose: 'Figures that documents print.',
  mode: 'read',
  params: {
    docIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    docId: { kind: 'string', list: false, nullable: false },
    targetId: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $docIds AS id
MATCH (t:Target {docId: id})
RETURN DISTINCT t.docId AS docId, t.id AS targetId
ORDER BY docId, targetId`,
  overrides: {},
};

export interface FindTargetsOfIndicatorParams {
  readonly indicatorId: string;
}

export interface FindTargetsOfIndicatorRow {
  readonly targetId: string;
}

/** Figures of one indicator. */
export const findTargetsOfIndicator: CypherQuery<FindTargetsOfIndicatorParams, FindTargetsOfIndicatorRow> = {
  name: 'find-targets-of-indicator',
  purpose: 'Figures of one indicator.',
  mode: 'read',
  params: {
    indicatorId: { kind: 'string', list: false, nullable: false },
  },
  columns: {
    targetId: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (i:Indicator {id: $indicatorId})<-[:OF_INDICATOR]-(t:Target)
RETURN DISTINCT t.id AS targetId
ORDER BY targetId`,
  overrides: {},
};

export interface FindWantedProductsParams {
  readonly districtId: string;
}

export interface FindWantedProductsRow {
  readonly productId: string;
}

/** Products that a district seeks, courts firms for, or says that it lacks, itself or in a cluster of its. */
export const findWantedProducts: CypherQuery<FindWantedProductsParams, FindWantedProductsRow> = {
  name: 'find-wanted-products',
  purpose: 'Products that a district seeks, courts firms for, or says that it lacks, itself or in a cluster of its.',
  mode: 'read',
  params: {
    districtId: { kind: 'string', list: false, nullable: false },
  },
  columns: {
    productId: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (d:District {id: $districtId})
CALL (d) {
  MATCH (d)-[:SEEKS]->(p:Product) RETURN p.id AS productId
  UNION
  MATCH (d)-[:LACKS]->(p:Product) RETURN p.id AS productId
  UNION
  MATCH (d)-[:HAS_CLUSTER]->(:Cluster)-[:LACKS]->(p:Product) RETURN p.id AS productId
  UNION
  MATCH (d)-[c:COURTS]->(:Firm) UNWIND coalesce(c.products, []) AS wantedId MATCH (p:Product {id: wantedId}) RETURN p.id AS productId
}
WITH productId, count(*) AS occurrences
RETURN productId
ORDER BY productId`,
  overrides: {},
};

export type ListChainProductsParams = Readonly<Record<string, never>>;

export interface ListChainProductsRow {
  readonly productId: string;
  readonly name: string;
}

/** Products that any chain holds. */
export const listChainProducts: CypherQuery<ListChainProductsParams, ListChainProductsRow> = {
  name: 'list-chain-products',
  purpose: 'Products that any chain holds.',
  mode: 'read',
  params: {},
  columns: {
    productId: { kind: 'string', list: false, nullable: false },
    name: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (:ChainStage)-[:INCLUDES]->(p:Product)
RETURN DISTINCT p.id AS productId, p.name AS name
ORDER BY productId`,
  overrides: {},
};

export type ListDistrictChainsParams = Readonly<Record<string, never>>;

export interface ListDistrictChainsRow {
  readonly districtId: string;
  readonly chainId: string;
  readonly kind: string;
}

/** Every chain with the district whose plan prints it. */
export const listDistrictChains: CypherQuery<ListDistrictChainsParams, ListDistrictChainsRow> = {
  name: 'list-district-chains',
  purpose: 'Every chain with the district whose plan prints it.',
  mode: 'read',
  params: {},
  columns: {
    districtId: { kind: 'string', list: false, nullable: false },
    chainId: { kind: 'string', list: false, nullable: false },
    kind: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (d:District)<-[:OF_DISTRICT]-(c:Chain)
RETURN DISTINCT d.id AS districtId, c.id AS chainId, c.kind AS kind
ORDER BY districtId, chainId`,
  overrides: {},
};

export type ListDistrictIdsParams = Readonly<Record<string, never>>;

export interface ListDistrictIdsRow {
  readonly id: string;
}

/** Ids of all districts. */
export const listDistrictIds: CypherQuery<ListDistrictIdsParams, ListDistrictIdsRow> = {
  name: 'list-district-ids',
  purpose: 'Ids of all districts.',
  mode: 'read',
  params: {},
  columns: {
    id: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (d:District)
RETURN d.id AS id
ORDER BY id`,
  overrides: {},
};

export interface ListEntitiesOfLabelsParams {
  readonly labels: readonly string[];
}

export interface ListEntitiesOfLabelsRow {
  readonly id: string;
  readonly label: string;
  readonly cites: readonly string[];
}

/** Ids and source lines of every entity of the given labels, for a picture of a whole set. */
export const listEntitiesOfLabels: CypherQuery<ListEntitiesOfLabelsParams, ListEntitiesOfLabelsRow> = {
  name: 'list-entities-of-labels',
  purpose: 'Ids and source lines of every entity of the given labels, for a picture of a whole set.',
  mode: 'read',
  params: {
    labels: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    id: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (n:Entity)
WHERE n.label IN $labels
RETURN n.id AS id, n.label AS label, n.cites AS cites
ORDER BY id`,
  overrides: {},
};

export interface ListFeedsParams {
  readonly limit: number;
}

export interface ListFeedsRow {
  readonly relationId: string;
  readonly chainId: string;
  readonly chainKind: string;
  /** the feeding stage */
  readonly fromId: string;
  readonly toId: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Steps of all chains: which stage feeds which. */
export const listFeeds: CypherQuery<ListFeedsParams, ListFeedsRow> = {
  name: 'list-feeds',
  purpose: 'Steps of all chains: which stage feeds which.',
  mode: 'read',
  params: {
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    relationId: { kind: 'string', list: false, nullable: false },
    chainId: { kind: 'string', list: false, nullable: false },
    chainKind: { kind: 'string', list: false, nullable: false },
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (s:ChainStage)-[f:FEEDS]->(t:ChainStage)
MATCH (c:Chain {id: f.chainId})
RETURN f.relationId AS relationId, f.chainId AS chainId, c.kind AS chainKind, s.id AS fromId, t.id AS toId,
  f.stated AS stated, f.cites AS cites, f.docIds AS docIds
ORDER BY relationId
LIMIT $limit`,
  overrides: {},
};

export type ListIndustryHierarchyParams = Readonly<Record<string, never>>;

export interface ListIndustryHierarchyRow {
  readonly fromId: string;
  readonly toId: string;
  /** BROADER or COVERS */
  readonly kind: string;
}

/** Every step from an industry to the broader one, and from an umbrella term to what it covers. */
export const listIndustryHierarchy: CypherQuery<ListIndustryHierarchyParams, ListIndustryHierarchyRow> = {
  name: 'list-industry-hierarchy',
  purpose: 'Every step from an industry to the broader one, and from an umbrella term to what it covers.',
  mode: 'read',
  params: {},
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    kind: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (a:Industry)-[r:BROADER|COVERS]->(b:Industry)
RETURN a.id AS fromId, b.id AS toId, type(r) AS kind
ORDER BY kind, fromId, toId`,
  overrides: {},
};

export type ListMadeProductsParams = Readonly<Record<string, never>>;

export interface ListMadeProductsRow {
  readonly productId: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Products that someone makes or is to make, by every name. */
export const listMadeProducts: CypherQuery<ListMadeProductsParams, ListMadeProductsRow> = {
  name: 'list-made-products',
  purpose: 'Products that someone makes or is to make, by every name.',
  mode: 'read',
  params: {},
  columns: {
    productId: { kind: 'string', list: false, nullable: false },
    name: { kind: 'string', list: false, nullable: false },
    aliases: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (p:Product)<-[r:PRODUCES]-(x:Entity)
WHERE r.stated = 'EXPLICIT'
RETURN DISTINCT p.id AS productId, p.name AS name, coalesce(p.aliases, []) AS aliases
ORDER BY productId`,
  overrides: {},
};

export interface ListStatedSuppliesParams {
  readonly limit: number;
}

export interface ListStatedSuppliesRow {
  /** who supplies */
  readonly fromId: string;
  /** who is supplied */
  readonly toId: string;
  /** SUPPLIES_TO or CUSTOMER_OF */
  readonly type: string;
  readonly relationId: string;
  readonly modality: string;
  readonly product: string | null;
  readonly wording: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Supplies that a line states between anyone; a customer is supplied by what it is a customer of. */
export const listStatedSupplies: CypherQuery<ListStatedSuppliesParams, ListStatedSuppliesRow> = {
  name: 'list-stated-supplies',
  purpose: 'Supplies that a line states between anyone; a customer is supplied by what it is a customer of.',
  mode: 'read',
  params: {
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    type: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    modality: { kind: 'string', list: false, nullable: false },
    product: { kind: 'string', list: false, nullable: true },
    wording: { kind: 'string', list: false, nullable: true },
    stated: { kind: 'string', list: false, nullable: false },
    cites: { kind: 'string', list: true, nullable: false },
    docIds: { kind: 'string', list: true, nullable: false },
  },
  text: `MATCH (a:Entity)-[r:SUPPLIES_TO|CUSTOMER_OF]->(b:Entity)
RETURN CASE WHEN type(r) = 'SUPPLIES_TO' THEN a.id ELSE b.id END AS fromId,
  CASE WHEN type(r) = 'SUPPLIES_TO' THEN b.id ELSE a.id END AS toId, type(r) AS type, r.relationId AS relationId,
  r.modality AS modality, r.product AS product, r.direction AS wording, r.stated AS stated, r.cites AS cites,
  r.docIds AS docIds
ORDER BY relationId
LIMIT $limit`,
  overrides: {},
};

export interface MeasureChainsParams {
  readonly chainIds: readonly string[];
}

export interface MeasureChainsRow {
  readonly chainId: string;
  readonly stages: number;
}

/** How many stages each chain has, in all documents together. */
export const measureChains: CypherQuery<MeasureChainsParams, MeasureChainsRow> = {
  name: 'measure-chains',
  purpose: 'How many stages each chain has, in all documents together.',
  mode: 'read',
  params: {
    chainIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    chainId: { kind: 'string', list: false, nullable: false },
    stages: { kind: 'integer', list: false, nullable: false },
  },
  text: `UNWIND $chainIds AS chainId
MATCH (c:Chain {id: chainId})-[h:HAS_STAGE]->(:ChainStage)
RETURN c.id AS chainId, count(h) AS stages
ORDER BY chainId`,
  overrides: {},
};

export interface WalkIncomingParams {
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly labels: readonly string[] | null;
  /** relations without a modality always pass */
  readonly modality: readonly string[] | null;
  readonly limit: number;
}

export interface WalkIncomingRow {
  readonly fromId: string;
  readonly toId: string;
  readonly type: string;
  /** of the entity found */
  readonly label: string;
  readonly relationId: string;
  readonly docIds: readonly string[] | null;
}

/** One hop against relations, without what they state: from the given entities to the ones that point to them. */
export const walkIncoming: CypherQuery<WalkIncomingParams, WalkIncomingRow> = {
  name: 'walk-incoming',
  purpose: 'One hop against relations, without what they state: from the given entities to the ones that point to them.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
    types: { kind: 'string', list: true, nullable: false },
    labels: { kind: 'string', list: true, nullable: true },
    modality: { kind: 'string', list: true, nullable: true },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    type: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    docIds: { kind: 'string', list: true, nullable: true },
  },
  text: `UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r]-(s:Entity)
WHERE type(r) IN $types AND ($labels IS NULL OR s.label IN $labels)
  AND ($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)
RETURN s.id AS fromId, t.id AS toId, type(r) AS type, s.label AS label,
  r.relationId AS relationId, r.docIds AS docIds
ORDER BY toId, type, fromId, relationId
LIMIT $limit`,
  overrides: {},
};

export interface WalkOutgoingParams {
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly labels: readonly string[] | null;
  /** relations without a modality always pass */
  readonly modality: readonly string[] | null;
  readonly limit: number;
}

export interface WalkOutgoingRow {
  readonly fromId: string;
  readonly toId: string;
  readonly type: string;
  /** of the entity found */
  readonly label: string;
  readonly relationId: string;
  readonly docIds: readonly string[] | null;
}

/** One hop along relations, without what they state: from the given entities to the ones that they point to. */
export const walkOutgoing: CypherQuery<WalkOutgoingParams, WalkOutgoingRow> = {
  name: 'walk-outgoing',
  purpose: 'One hop along relations, without what they state: from the given entities to the ones that they point to.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
    types: { kind: 'string', list: true, nullable: false },
    labels: { kind: 'string', list: true, nullable: true },
    modality: { kind: 'string', list: true, nullable: true },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    fromId: { kind: 'string', list: false, nullable: false },
    toId: { kind: 'string', list: false, nullable: false },
    type: { kind: 'string', list: false, nullable: false },
    label: { kind: 'string', list: false, nullable: false },
    relationId: { kind: 'string', list: false, nullable: false },
    docIds: { kind: 'string', list: true, nullable: true },
  },
  text: `UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(t:Entity)
WHERE type(r) IN $types AND ($labels IS NULL OR t.label IN $labels)
  AND ($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)
RETURN s.id AS fromId, t.id AS toId, type(r) AS type, t.label AS label,
  r.relationId AS relationId, r.docIds AS docIds
ORDER BY fromId, type, toId, relationId
LIMIT $limit`,
  overrides: {},
};
