import type { RelationType } from '../generated/operations.ts';
import type { Bilingual } from './use-words.ts';

interface RelationWords {
  /** Between the two ends of a sentence: 企业“生产”产品. */
  readonly verb: Bilingual<string>;
  /** Heading of the other ends on the page of the entity that the relation starts from. */
  readonly out: Bilingual<string>;
  /** The same on the page of the entity that it ends at. */
  readonly in: Bilingual<string>;
}

const words = (
  verb: readonly [zh: string, en: string],
  out: readonly [zh: string, en: string],
  into: readonly [zh: string, en: string],
): RelationWords => ({
  verb: { zh: verb[0], en: verb[1] },
  out: { zh: out[0], en: out[1] },
  in: { zh: into[0], en: into[1] },
});

/** Relations in the words of planners, read from either end. A type without its words does not compile. */
export const relationWords: Readonly<Record<RelationType, RelationWords>> = {
  PART_OF: words(['隶属于', 'is part of'], ['隶属于', 'Part of'], ['下辖园区', 'Parks that belong to it']),
  LOCATED_IN: words(['位于', 'is located in'], ['位于', 'Located in'], ['落在此处', 'Located here']),
  HAS_CLUSTER: words(
    ['建设集群', 'builds the cluster'],
    ['建设的产业集群', 'Clusters it builds'],
    ['所属区县', 'District that builds it'],
  ),
  STATED_IN: words(
    ['列入', 'is listed in'],
    ['列入的文件', 'Documents that list it'],
    ['列入的产业集群', 'Clusters it lists'],
  ),
  FOCUSES_ON: words(
    ['聚焦', 'focuses on'],
    ['聚焦方向', 'Focuses on'],
    ['聚焦于此的园区', 'Parks that focus on it'],
  ),
  CLASSIFIED_AS: words(
    ['归类为', 'is classified as'],
    ['归类为', 'Classified as'],
    ['归入此产业', 'Classified under it'],
  ),
  BROADER: words(
    ['的上位产业是', 'belongs to the broader industry'],
    ['上位产业', 'Broader industry'],
    ['下位产业', 'Narrower industries'],
  ),
  COVERS: words(['涵盖', 'covers'], ['涵盖的产业', 'Covers'], ['被以下产业涵盖', 'Covered by']),
  OF_DISTRICT: words(['属于', 'is of'], ['所属区县', 'District'], ['属于本区县', 'Of this district']),
  CHAIN_OF: words(['属于集群', 'belongs to the cluster'], ['所属集群', 'Cluster'], ['产业链', 'Chains']),
  HAS_CAPACITY: words(['的产能为', 'has the capacity'], ['产能', 'Capacities'], ['产能所属', 'Capacity of']),
  HAS_STAGE: words(['包含环节', 'has the stage'], ['包含环节', 'Stages'], ['所在产业链', 'Chain']),
  FEEDS: words(
    ['供给下游', 'feeds'],
    ['供给下游环节', 'Feeds downstream'],
    ['上游来料环节', 'Fed by upstream'],
  ),
  INCLUDES: words(['包含产品', 'includes'], ['包含产品', 'Products'], ['所在环节', 'Stages that include it']),
  KIND_OF: words(['属于品类', 'is a kind of'], ['所属品类', 'Kind of'], ['细分产品', 'Kinds']),
  SUPPLIES_TO: words(['供应', 'supplies'], ['供应给', 'Supplies'], ['由以下供应', 'Supplied by']),
  PRODUCES: words(['生产', 'makes'], ['生产', 'Makes'], ['由以下生产', 'Made by']),
  OPERATES_IN: words(
    ['属于集群', 'works in the cluster'],
    ['所属集群', 'Works in'],
    ['集群企业', 'Firms of the cluster'],
  ),
  UNDERTAKES: words(
    ['承担', 'undertakes'],
    ['承担的项目', 'Projects it undertakes'],
    ['承担企业', 'Undertaken by'],
  ),
  COURTS: words(
    ['点名招引', 'courts'],
    ['点名招引的企业', 'Firms it courts by name'],
    ['被以下区县点名招引', 'Courted by'],
  ),
  SEEKS: words(
    ['寻求', 'seeks'],
    ['寻求（未点名企业）', 'Seeks, without naming a firm'],
    ['被以下区县寻求', 'Sought by'],
  ),
  LACKS: words(['缺少', 'lacks'], ['明确缺失', 'Says it lacks'], ['被以下区县或集群列为缺失', 'Lacked by']),
  CUSTOMER_OF: words(['采购自', 'buys from'], ['采购自', 'Buys from'], ['客户', 'Customers']),
  LEADS: words(['牵头', 'leads'], ['牵头', 'Leads'], ['牵头部门', 'Led by']),
  SUPPORTS: words(['配合', 'supports'], ['配合', 'Supports'], ['配合部门', 'Supported by']),
  MANAGES: words(['管理', 'manages'], ['管理的园区', 'Parks it manages'], ['管理部门', 'Managed by']),
  COOPERATES_WITH: words(
    ['与之合作：', 'cooperates with'],
    ['合作对象', 'Cooperates with'],
    ['被列为合作对象', 'Named as a partner by'],
  ),
  COMPARES_WITH: words(
    ['对比', 'compares itself with'],
    ['对比的区县', 'Compares itself with'],
    ['被以下区县对比', 'Compared by'],
  ),
  MEASURED_BY: words(['的指标值为', 'is measured by'], ['指标值', 'Figures'], ['衡量对象', 'Figure of']),
  OF_INDICATOR: words(['属于指标', 'is a value of'], ['所属指标', 'Indicator'], ['指标值', 'Values']),
  INVOLVES: words(['涉及', 'involves'], ['涉及', 'Involves'], ['相关矛盾', 'Contradictions about it']),
  POSSIBLY_SAME_AS: words(
    ['疑与之为同一企业：', 'may be the same firm as'],
    ['疑为同一企业', 'May be the same firm as'],
    ['疑为同一企业', 'May be the same firm as'],
  ),
  HOSTS: words(['承载平台', 'hosts'], ['承载的平台', 'Hosts'], ['承载单位', 'Hosted by']),
  HAS_DESIGNATION: words(['获得称号', 'has the title'], ['称号', 'Titles'], ['获得者', 'Held by']),
  SUPERSEDES: words(
    ['替代', 'supersedes'],
    ['替代的文件', 'Supersedes'],
    ['被以下文件替代', 'Superseded by'],
  ),
};
