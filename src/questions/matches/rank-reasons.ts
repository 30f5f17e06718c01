import type { Supplier } from '../../analysis/matches/match-suppliers.ts';

/** One reason of a rank, in words. */
export interface RankReason {
  readonly criterion: 'MODALITY' | 'PLACE' | 'ACTOR' | 'CAPACITY' | 'STATED';
  /** The code that was compared, such as EXISTING or SAME_DISTRICT. */
  readonly value: string;
  readonly text: string;
  readonly textZh: string;
}

const byModality: Readonly<Record<string, readonly [string, string]>> = {
  EXISTING: ['makes it', '现已生产'],
  PLANNED: ['plans to make it', '规划生产'],
  COURTED: ['is courted to make it', '拟引进生产'],
  MENTIONED: ['is mentioned with it', '仅提及'],
};

const byNearness = (place: string | null): Readonly<Record<string, readonly [string, string]>> => ({
  SAME_DISTRICT: [`in the district of ${place}`, `与${place}同区`],
  PARTNER_DISTRICT: [`in a district that cooperates with that of ${place}`, `位于与${place}有合作的区县`],
  OTHER_DISTRICT: [`elsewhere than ${place}`, `不在${place}所在区县`],
  UNPLACED: ['no document says where it is', '文件未说明所在地'],
  ANYWHERE: ['no place was asked for', '未限定地点'],
});

const byActor: Readonly<Record<string, readonly [string, string]>> = {
  NAMED: ['a firm or project that is named', '有名称的企业或项目'],
  CLUSTER: ['a cluster as a whole, no firm is named', '集群整体，未点名企业'],
};

const bySufficiency: Readonly<Record<string, readonly [string, string]>> = {
  COVERS: ['a stated capacity covers the quantity', '所列产能可满足需求量'],
  NOT_COMPARABLE: ['no capacity that can be compared with the quantity', '没有可与需求量比较的产能'],
  SHORT: ['the stated capacity is below the quantity', '所列产能低于需求量'],
};

const byStated: Readonly<Record<string, readonly [string, string]>> = {
  EXPLICIT: ['a document says so', '文件明示'],
  INFERRED: ['concluded, not printed', '推断得出'],
};

/** The criteria of a rank in the order in which they count. */
export function toRankReasons(supplier: Supplier, place: string | null): readonly RankReason[] {
  const explain = (
    criterion: RankReason['criterion'],
    value: string,
    words: Readonly<Record<string, readonly [string, string]>>,
  ): RankReason => {
    const [text, textZh] = words[value] ?? [value, value];
    return { criterion, value, text, textZh };
  };
  return [
    explain('MODALITY', supplier.modality, byModality),
    explain('PLACE', supplier.nearness, byNearness(place)),
    explain('ACTOR', supplier.isNamed ? 'NAMED' : 'CLUSTER', byActor),
    explain('CAPACITY', supplier.sufficiency, bySufficiency),
    explain('STATED', supplier.stated, byStated),
  ];
}
