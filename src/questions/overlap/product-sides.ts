import { countModalities, pickFirmest, pickLessFirm, toModalityRank } from '../../analysis/modalities.ts';
import { isStatedTie, type MakerTie, type SubjectMaking } from '../../analysis/overlap/sort-makings.ts';
import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';

type Entity = (id: string) => EntityRecord;

export interface ProductMakerTieAnswer {
  readonly industry: EntityRecord | null;
  readonly match: string | null;
  readonly ofWholeCluster: boolean;
  readonly cluster: EntityRecord | null;
  readonly firm: EntityRecord | null;
  readonly modality: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
}

export interface ProductMakingAnswer {
  readonly maker: EntityRecord;
  readonly modality: string;
  readonly stated: string;
  readonly capacity: string | null;
  readonly cites: readonly string[];
  readonly ties: readonly ProductMakerTieAnswer[];
}

export interface SideProductAnswer {
  readonly product: EntityRecord;
  readonly modality: string;
  readonly stated: string;
  readonly ofWholeClusters: boolean;
  readonly byModality: readonly { readonly modality: string; readonly count: number }[];
  readonly makerCount: number;
  readonly makings: readonly ProductMakingAnswer[];
  readonly makingCount: number;
}

/** What counts of one product of one subject, the firmest first. */
export interface ProductSide {
  readonly itemId: string;
  readonly makings: readonly SubjectMaking[];
  readonly makerIds: ReadonlySet<string>;
  /** The firmest. */
  readonly modality: string;
}

export type ProductSides = (subjectId: string, itemId: string) => ProductSide;
export type SideAnswers = (subjectId: string, itemId: string) => SideProductAnswer;

/** Each side made once: a subject shares a product with many others. */
function rememberSides<Side>(
  make: (subjectId: string, itemId: string) => Side,
): (subjectId: string, itemId: string) => Side {
  const known = new Map<string, Side>();
  return (subjectId, itemId) => {
    const key = `${subjectId} ${itemId}`;
    const side = known.get(key) ?? make(subjectId, itemId);
    known.set(key, side);
    return side;
  };
}

/** Sides of all pairs. */
export function createProductSides(counted: readonly SubjectMaking[]): ProductSides {
  const groups = groupBy(counted, ({ subjectId, making }) => `${subjectId} ${making.itemId}`);
  return rememberSides((subjectId, itemId) => toSide(itemId, groups.get(`${subjectId} ${itemId}`) ?? []));
}

/** The same as an answer shows them. */
export const createSideAnswers = (side: ProductSides, firstMakings: number, entity: Entity): SideAnswers =>
  rememberSides((subjectId, itemId) => answerSide(side(subjectId, itemId), firstMakings, entity));

const toSide = (itemId: string, makings: readonly SubjectMaking[]): ProductSide => ({
  itemId,
  makings: makings.toSorted(
    (left, right) =>
      toModalityRank(left.making.modality) - toModalityRank(right.making.modality) ||
      compareText(left.making.makerId, right.making.makerId) ||
      compareText(left.making.relationId, right.making.relationId),
  ),
  makerIds: new Set(makings.map(({ making }) => making.makerId)),
  modality: pickFirmest(makings.map(({ making }) => making.modality)) ?? 'MENTIONED',
});

/** Whether both sides rest on the very same makers. */
export const haveSameMakers = (left: ProductSide, right: ProductSide): boolean =>
  left.makerIds.size === right.makerIds.size && [...left.makerIds].every((id) => right.makerIds.has(id));

/** Ids that an answer shows of a side. */
export const listSideIds = ({ itemId, makings }: ProductSide, firstMakings: number): readonly string[] => [
  itemId,
  ...makings
    .slice(0, firstMakings)
    .flatMap(({ making, ties }) => [
      making.makerId,
      ...ties.flatMap(({ industryId, clusterId, firmId }) => [
        ...(industryId === null ? [] : [industryId]),
        ...(clusterId === null ? [] : [clusterId]),
        ...(firmId === null ? [] : [firmId]),
      ]),
    ]),
];

function answerSide(
  { itemId, makings, makerIds, modality }: ProductSide,
  firstMakings: number,
  entity: Entity,
): SideProductAnswer {
  const makersOf = [...groupBy(makings, ({ making }) => `${making.makerId} ${making.modality}`).values()];
  return {
    product: entity(itemId),
    modality,
    stated: makings.some(({ stated }) => stated === 'EXPLICIT') ? 'EXPLICIT' : 'INFERRED',
    ofWholeClusters: makings.every(({ ties }) => ties.every(({ ofWholeCluster }) => ofWholeCluster)),
    byModality: countModalities(
      makersOf.flatMap(([first]) => (first ? [{ modality: first.making.modality }] : [])),
    ),
    makerCount: makerIds.size,
    makings: makings.slice(0, firstMakings).map((making) => answerMaking(making, entity)),
    makingCount: makings.length,
  };
}

const answerMaking = ({ making, stated, ties }: SubjectMaking, entity: Entity): ProductMakingAnswer => ({
  maker: entity(making.makerId),
  modality: making.modality,
  stated,
  capacity: making.capacity,
  cites: making.cites,
  ties: ties.filter(({ steps }) => steps.length > 0).map((tie) => answerTie(tie, entity)),
});

function answerTie(tie: MakerTie, entity: Entity): ProductMakerTieAnswer {
  const { industryId, matching, ofWholeCluster, clusterId, firmId, steps } = tie;
  const modalities = steps.flatMap(({ modality }) => modality ?? []);
  return {
    industry: industryId === null ? null : entity(industryId),
    match: matching,
    ofWholeCluster,
    cluster: clusterId === null ? null : entity(clusterId),
    firm: firmId === null ? null : entity(firmId),
    modality: modalities.reduce<string | null>(
      (least, modality) => (least === null ? modality : pickLessFirm(least, modality)),
      null,
    ),
    stated: isStatedTie(tie) ? 'EXPLICIT' : 'INFERRED',
    cites: [...new Set(steps.flatMap(({ cites }) => cites))],
  };
}
