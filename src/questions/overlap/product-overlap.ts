import { setImmediate as giveWay } from 'node:timers/promises';
import { compareOwners } from '../../analysis/overlap/overlap.ts';
import { sortMakings, type SortedMaking } from '../../analysis/overlap/sort-makings.ts';
import { toStatementWeight } from '../../analysis/overlap/statement-weight.ts';
import { findMakings } from '../../graph/generated/questions.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { createVisibleAt } from '../visible-at.ts';
import {
  answerProductMatrix,
  answerProductPair,
  countSameMakers,
  listShownSides,
  type ProductOverlapMatrixAnswer,
  type ProductOverlapPairAnswer,
  type ProductPair,
} from './answer-product-pair.ts';
import {
  describeNoSharedProduct,
  describeProductBasis,
  describeProductLeftOut,
} from './describe-product-overlap.ts';
import { findMakerTies, type MakerTies } from './find-maker-ties.ts';
import {
  checkMakings,
  getComparedSubjects,
  type ProductOverlapArgs,
  type ProductOverlapCaps,
  toProductCaps,
  toProductModalities,
} from './product-overlap-arguments.ts';
import { createProductSides, createSideAnswers, listSideIds, type ProductSides } from './product-sides.ts';
import {
  answerProductSubject,
  describeProductSubjects,
  type ProductSubject,
  type ProductSubjectAnswer,
} from './product-subjects.ts';

export interface ProductOverlap extends Answer {
  readonly subjects: readonly ProductSubjectAnswer[];
  readonly pairs: readonly ProductOverlapPairAnswer[];
  readonly matrix: ProductOverlapMatrixAnswer;
  readonly truncated: boolean;
  readonly caps: ProductOverlapCaps;
}

/**
 * Compares firms, clusters and industries by the products that they make. Seven calls to the engine at most, whatever
 * the number of subjects and products, and those that load the entities shown, a thousand at a time; makers and products
 * are joined by their ids.
 * Complexity: facts of making, for each subject that they are of; plus the products of both sides for each pair.
 * @throws InvalidInputError for fewer than two subjects, one given twice, another label, or no modality
 * @throws LimitExceededError for more subjects, entries, makers or facts of making than the limits
 * @throws EntityNotFoundError for an unknown id or name
 */
export async function productOverlap(
  context: QuestionContext,
  args: ProductOverlapArgs,
): Promise<ProductOverlap> {
  const modality = toProductModalities(args);
  const caps = toProductCaps(context, args);
  const subjects = await getComparedSubjects(context, args);
  const makers = await findMakerTies(context, subjects, args);
  const sorted = await findSortedMakings(context, makers, args, modality);
  const counted = sorted.filter(({ leftOut }) => leftOut === null);
  const side = createProductSides(counted);
  const ids = subjects.map(({ id }) => id);
  // Industries have thousands of products: between the steps others get their turn.
  await giveWay();
  const compared = compareOwners(ids, counted.map(toWeighted));
  await giveWay();
  const pairs = countSameMakers(compared, side);
  const described = describeProductSubjects(subjects, makers.ties, sorted);
  const shown = listShown(pairs, described, caps.first, side);
  const entity = await createEntityLookup(context, [
    ...ids,
    ...shown.flatMap((shownSide) => listSideIds(shownSide, caps.firstMakings)),
  ]);
  const answerOf = createSideAnswers(side, caps.firstMakings, entity);
  const notShown = countNotShown(pairs, described, caps, shown);
  const leftOut = describeProductLeftOut(sorted, makers, notShown);
  return {
    ...describeProductBasis(context, { ...args, modality }, subjects, counted),
    subjects: described.map((subject) => answerProductSubject(subject, caps.first, answerOf)),
    pairs: pairs.map((pair) => answerProductPair(pair, caps, side, answerOf, entity)),
    matrix: answerProductMatrix(subjects, pairs),
    truncated: notShown.products > 0 || notShown.makings > 0,
    caps,
    leftOut,
    ...describeNoSharedProduct(pairs, described, leftOut.length > 0),
    datasetVersion: context.datasetVersion,
  };
}

const toWeighted = ({ subjectId, making }: SortedMaking) => ({
  ownerId: subjectId,
  itemId: making.itemId,
  weight: toStatementWeight('EXACT', making.modality),
});

/** Everything that the makers make, sorted into what counts and what does not. One call. */
async function findSortedMakings(
  context: QuestionContext,
  { ties }: MakerTies,
  { includeInferred, asOf }: ProductOverlapArgs,
  modality: readonly string[],
): Promise<readonly SortedMaking[]> {
  const ids = [...new Set(ties.map(({ makerId }) => makerId))];
  const { maxHopRows } = context.limits;
  checkMakings('makers', ids.length, maxHopRows);
  // One more than the limit tells that there are more.
  const makings = ids.length === 0 ? [] : await context.read(findMakings, { ids, limit: maxHopRows + 1 });
  checkMakings('makings', makings.length, maxHopRows);
  return sortMakings(ties, makings, {
    modalities: new Set(modality),
    includeInferred,
    isVisible: createVisibleAt(context, asOf),
  });
}

/** Every side that an answer shows, each once. */
function listShown(
  pairs: readonly ProductPair[],
  subjects: readonly ProductSubject[],
  first: number,
  side: ProductSides,
) {
  const shown = [
    ...pairs.flatMap((pair) => listShownSides(pair, first)),
    ...subjects.flatMap(({ subject, itemIds }) =>
      itemIds.slice(0, first).map((itemId) => [subject.id, itemId] as const),
    ),
  ];
  return [...new Set(shown.map(([subjectId, itemId]) => side(subjectId, itemId)))];
}

function countNotShown(
  pairs: readonly ProductPair[],
  subjects: readonly ProductSubject[],
  { first, firstMakings }: ProductOverlapCaps,
  shown: readonly { readonly makings: readonly unknown[] }[],
) {
  const sum = (lists: readonly { readonly length: number }[], cap: number) =>
    lists.reduce((total, { length }) => total + Math.max(0, length - cap), 0);
  return {
    products: sum(
      [
        ...pairs.flatMap(({ shared, onlyLeft, onlyRight }) => [shared, onlyLeft, onlyRight]),
        ...subjects.map(({ itemIds }) => itemIds),
      ],
      first,
    ),
    makings: sum(
      shown.map(({ makings }) => makings),
      firstMakings,
    ),
  };
}
