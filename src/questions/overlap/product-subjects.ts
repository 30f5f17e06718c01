import type { MakerTie, SortedMaking } from '../../analysis/overlap/sort-makings.ts';
import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { SideAnswers, SideProductAnswer } from './product-sides.ts';

type ProductSubjectStatus = 'COMPARED' | 'FILTERED_OUT' | 'NO_PRODUCT' | 'NO_MAKER';

/** A subject with the ids of what counts of it. */
export interface ProductSubject {
  readonly subject: EntityRecord;
  readonly status: ProductSubjectStatus;
  readonly explanation: string;
  readonly explanationZh: string;
  /** In order of id. */
  readonly itemIds: readonly string[];
  readonly productCount: number;
  readonly makerCount: number;
}

export interface ProductSubjectAnswer extends Omit<ProductSubject, 'itemIds'> {
  readonly products: readonly SideProductAnswer[];
}

/** What counts of each subject, or why nothing does. */
export function describeProductSubjects(
  subjects: readonly EntityRecord[],
  ties: readonly MakerTie[],
  sorted: readonly SortedMaking[],
): readonly ProductSubject[] {
  const tiesOf = groupBy(ties, ({ subjectId }) => subjectId);
  const makingsOf = groupBy(sorted, ({ subjectId }) => subjectId);
  return subjects.map((subject) =>
    describeSubject(subject, tiesOf.get(subject.id) ?? [], makingsOf.get(subject.id) ?? []),
  );
}

function describeSubject(
  subject: EntityRecord,
  ties: readonly MakerTie[],
  sorted: readonly SortedMaking[],
): ProductSubject {
  const counted = sorted.filter(({ leftOut }) => leftOut === null);
  const itemIds = [...new Set(counted.map(({ making }) => making.itemId))].toSorted(compareText);
  const makerCount = new Set(counted.map(({ making }) => making.makerId)).size;
  const known = new Set(ties.map(({ makerId }) => makerId)).size;
  const status = toStatus(counted.length, sorted, known);
  const [explanation, explanationZh] = {
    COMPARED: [
      `${itemIds.length} products of ${makerCount} makers; ${known} firms, projects and clusters are of it`,
      `${makerCount} 个生产者的 ${itemIds.length} 种产品；归属的企业、项目和集群共 ${known} 个`,
    ],
    FILTERED_OUT: [
      `${sorted.length} facts of making are known, and none counts; leftOut says why`,
      `有 ${sorted.length} 条生产关系，但均未计入；原因见“未计入”`,
    ],
    NO_PRODUCT: [
      `${known} firms, projects and clusters are of it, and no document tells of a product that they make`,
      `归属的企业、项目和集群共 ${known} 个，文件均未写明其生产什么`,
    ],
    NO_MAKER: [
      'no firm and no cluster is classified as it in a way that counts',
      '没有以计入的方式归为该产业的企业或集群',
    ],
  }[status];
  return {
    subject,
    status,
    explanation: explanation ?? '',
    explanationZh: explanationZh ?? '',
    itemIds,
    productCount: itemIds.length,
    makerCount,
  };
}

function toStatus(counted: number, sorted: readonly SortedMaking[], makers: number): ProductSubjectStatus {
  if (counted > 0) return 'COMPARED';
  if (makers === 0) return 'NO_MAKER';
  return sorted.some(({ leftOut }) => leftOut !== 'STAGE') ? 'FILTERED_OUT' : 'NO_PRODUCT';
}

export const answerProductSubject = (
  { itemIds, ...described }: ProductSubject,
  first: number,
  answerOf: SideAnswers,
): ProductSubjectAnswer => ({
  ...described,
  products: itemIds.slice(0, first).map((itemId) => answerOf(described.subject.id, itemId)),
});
