import { compareOwners } from '../../analysis/overlap/overlap.ts';
import { toStatementWeight } from '../../analysis/overlap/statement-weight.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { getComparedDistricts } from '../names/get-compared-districts.ts';
import { answerDistrict, type OverlapDistrictAnswer } from './answer-district.ts';
import {
  addLinks,
  answerMatrix,
  answerPair,
  countNotShown,
  type OverlapMatrixAnswer,
  type OverlapPairAnswer,
} from './answer-pair.ts';
import { describeEmpty } from './describe-overlap-empty.ts';
import { describeLeftOut } from './describe-overlap-left-out.ts';
import { describeBasis } from './describe-overlap.ts';
import { findComplementary } from './find-complementary.ts';
import { findOverlapStatements } from './find-overlap-statements.ts';
import { type DistrictOverlapArgs, toFirst, toModalities } from './overlap-arguments.ts';
import { createOverlapLists, listCounted } from './overlap-details.ts';
import type { CountedStatement } from './overlap-sides.ts';

export interface DistrictOverlap extends Answer {
  readonly districts: readonly OverlapDistrictAnswer[];
  readonly pairs: readonly OverlapPairAnswer[];
  readonly matrix: OverlapMatrixAnswer;
  readonly truncated: boolean;
  readonly caps: { readonly first: number };
}

/**
 * Compares districts by the industries or products that they state, and tells where one's output is another's input.
 * A constant number of calls to the engine (about twelve), whatever the number of districts; four more once a list is
 * asked for.
 * @throws InvalidInputError for fewer than two districts, one given twice, no modality, or a roll-up of products
 * @throws LimitExceededError for more districts or entries than the limits
 */
export async function districtOverlap(
  context: QuestionContext,
  args: DistrictOverlapArgs,
): Promise<DistrictOverlap> {
  const modality = toModalities(args);
  const districtIds = await getComparedDistricts(context, args.districts);
  const first = toFirst(args, districtIds.length);
  const rules = { ...args, modalities: new Set(modality) };
  const statements = await findOverlapStatements(context, districtIds, rules);
  const { compared, makings } = statements;
  const counted = listCounted(statements, args);
  const counting = makings.flatMap(({ statement, leftOut }) => (leftOut === null ? [statement] : []));
  const [complementarity, entity] = await Promise.all([
    findComplementary(context, districtIds, statements, counting, rules),
    createEntityLookup(context, districtIds),
  ]);
  const lists = createOverlapLists({
    context: { documents: context.documents },
    args,
    districtIds,
    statements,
    counted,
    counting,
    complementarity,
    modalities: rules.modalities,
  });
  const pairs = addLinks(compareOwners(districtIds, counted.map(toWeighted)), complementarity.links);
  const sortedOf = groupBy(compared, ({ statement }) => statement.districtId);
  const countedOf = groupBy(counted, (statement) => statement.districtId);
  const districts = districtIds.map((districtId) =>
    answerDistrict({
      context: { documents: context.documents },
      args,
      districtId,
      sorted: sortedOf.get(districtId) ?? [],
      counted: countedOf.get(districtId) ?? [],
      lists,
      entity,
    }),
  );
  const notShown = pairs.reduce((sum, pair) => sum + countNotShown(pair, first), 0);
  return {
    ...describeBasis(context, { ...args, modality }, districtIds),
    districts,
    pairs: pairs.map((pair) => answerPair(pair, first, lists, entity)),
    matrix: answerMatrix(districtIds, pairs, entity),
    truncated: notShown > 0,
    caps: { first },
    leftOut: describeLeftOut(compared, makings, complementarity, notShown),
    ...describeEmpty(pairs, districts, { ...args, modality }),
    datasetVersion: context.datasetVersion,
  };
}

const toWeighted = ({ districtId, rolledId, matching, modality }: CountedStatement) => ({
  ownerId: districtId,
  itemId: rolledId,
  weight: toStatementWeight(matching, modality ?? 'PLANNED'),
});
