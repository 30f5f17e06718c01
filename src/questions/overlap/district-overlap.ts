import type { ComplementaryLink } from '../../analysis/overlap/complementarity.ts';
import { compareDistricts, type OverlapPair } from '../../analysis/overlap/overlap.ts';
import { createRollUp } from '../../analysis/overlap/roll-up-industries.ts';
import { toStatementWeight } from '../../analysis/overlap/statement-weight.ts';
import {
  answerDistrict,
  answerMatrix,
  answerPair,
  createSides,
  type OverlapDistrictAnswer,
  type OverlapMatrixAnswer,
  type OverlapPairAnswer,
} from './answer-overlap.ts';
import type { QuestionContext } from '../context.ts';
import { createLinkAnswer, listComplementaryIds } from './describe-complementary.ts';
import { describeBasis, describeEmpty, describeLeftOut } from './describe-overlap.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { findComplementary } from './find-complementary.ts';
import { findOverlapStatements } from './find-overlap-statements.ts';
import type { LeftOut } from '../left-out.ts';
import { type DistrictOverlapArgs, toDistrictIds, toModalities } from './overlap-arguments.ts';
import { findBackingFacts } from './overlap-backing.ts';

export interface DistrictOverlap {
  readonly basis: string;
  readonly basisZh: string;
  readonly districts: readonly OverlapDistrictAnswer[];
  readonly pairs: readonly OverlapPairAnswer[];
  readonly matrix: OverlapMatrixAnswer;
  readonly leftOut: readonly LeftOut[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/**
 * Compares districts by the industries or products that they state, and tells where one's output is another's input.
 * A constant number of calls to the engine (about fifteen), whatever the number of districts.
 * @throws InvalidInputError for fewer than two districts, one given twice, no modality, or a roll-up of products
 * @throws LimitExceededError for more districts than the limit
 */
export async function districtOverlap(
  context: QuestionContext,
  args: DistrictOverlapArgs,
): Promise<DistrictOverlap> {
  const modality = toModalities(args);
  const districtIds = await toDistrictIds(context, args.districts);
  const rules = { ...args, modalities: new Set(modality) };
  const { compared, makings, producers, hierarchy } = await findOverlapStatements(
    context,
    districtIds,
    rules,
  );
  const rollUp = createRollUp(hierarchy, args.rollUp);
  const counted = compared
    .filter((entry) => entry.leftOut === null)
    .flatMap(({ statement }) => rollUp(statement.itemId).map((rolledId) => ({ ...statement, rolledId })));
  const inferred = compared.flatMap(({ statement, leftOut }) =>
    leftOut === 'INFERRED' && rules.modalities.has(statement.modality ?? '') ? [statement] : [],
  );
  const counting = makings.flatMap(({ statement, leftOut }) => (leftOut === null ? [statement] : []));
  const [complementarity, backing] = await Promise.all([
    findComplementary(context, districtIds, { producers }, counting, rules),
    findBackingFacts(context, counted, args.asOf),
  ]);
  const entity = await createEntityLookup(context, [
    ...districtIds,
    ...counted.flatMap((statement) => [statement.itemId, statement.viaId, statement.rolledId]),
    ...counting.flatMap((making) => [making.itemId, making.viaId]),
    ...inferred.flatMap((statement) => statement.firmIds),
    ...listComplementaryIds(complementarity),
    ...backing.ids,
  ]);
  const comparedPairs = compareDistricts(
    districtIds,
    counted.map(({ districtId, rolledId, matching, modality: firmness }) => ({
      districtId,
      itemId: rolledId,
      weight: toStatementWeight(matching, firmness ?? 'PLANNED'),
    })),
  );
  const pairs = addLinks(comparedPairs, complementarity.links);
  const side = createSides(counted, inferred, backing, entity);
  const answerLink = createLinkAnswer(complementarity, counting, entity);
  const districts = districtIds.map((districtId) =>
    answerDistrict({
      context,
      args,
      districtId,
      sorted: compared.filter(({ statement }) => statement.districtId === districtId),
      counted: counted.filter((statement) => statement.districtId === districtId),
      side,
      entity,
    }),
  );
  return {
    ...describeBasis({ ...args, modality }),
    districts,
    pairs: pairs.map((pair) => answerPair(pair, side, answerLink, entity)),
    matrix: answerMatrix(districtIds, pairs, entity),
    leftOut: describeLeftOut(compared, makings, complementarity),
    ...describeEmpty(
      pairs,
      districts.map((district) => district.status),
    ),
    datasetVersion: context.datasetVersion,
  };
}

/** The links of each pair, first those from left to right. */
function addLinks(pairs: readonly OverlapPair[], links: readonly ComplementaryLink[]) {
  const between = (fromId: string, toId: string) =>
    links.filter((link) => link.fromDistrictId === fromId && link.toDistrictId === toId);
  return pairs.map((pair) => ({
    ...pair,
    leftFeedsRight: between(pair.leftId, pair.rightId),
    rightFeedsLeft: between(pair.rightId, pair.leftId),
  }));
}
