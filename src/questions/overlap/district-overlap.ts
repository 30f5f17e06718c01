import { compareOwners } from '../../analysis/overlap/overlap.ts';
import { createRollUp } from '../../analysis/overlap/roll-up-industries.ts';
import { toStatementWeight } from '../../analysis/overlap/statement-weight.ts';
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
import { createLinkAnswer, listComplementaryIds } from './describe-complementary.ts';
import { describeEmpty } from './describe-overlap-empty.ts';
import { describeLeftOut } from './describe-overlap-left-out.ts';
import { describeBasis } from './describe-overlap.ts';
import { findBackingFacts } from './find-backing-facts.ts';
import { findComplementary } from './find-complementary.ts';
import { findOverlapStatements, type OverlapStatements } from './find-overlap-statements.ts';
import { createBearsName, createItemMakers, listStandingMakers } from './item-makers.ts';
import { type DistrictOverlapArgs, toFirst, toModalities } from './overlap-arguments.ts';
import { type CountedStatement, createSides } from './overlap-sides.ts';

export interface DistrictOverlap extends Answer {
  readonly districts: readonly OverlapDistrictAnswer[];
  readonly pairs: readonly OverlapPairAnswer[];
  readonly matrix: OverlapMatrixAnswer;
  readonly truncated: boolean;
  readonly caps: { readonly first: number };
}

/**
 * Compares districts by the industries or products that they state, and tells where one's output is another's input.
 * A constant number of calls to the engine (about eighteen), whatever the number of districts.
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
  const [complementarity, facts] = await Promise.all([
    findComplementary(context, districtIds, statements, counting, rules),
    findBackingFacts(context, districtIds, counted, args),
  ]);
  const makers = listStandingMakers(makings);
  const industryIds = listIndustryIds(statements, counted, args);
  const entity = await createEntityLookup(context, [
    ...districtIds,
    ...industryIds,
    ...counted.flatMap((statement) => [statement.itemId, statement.viaId, statement.rolledId]),
    ...makers.flatMap(({ statement }) => [
      statement.itemId,
      statement.viaId,
      ...statement.firmIds,
      ...statement.projectIds,
    ]),
    ...listComplementaryIds(complementarity),
    ...facts.ids,
  ]);
  const bearsName = createBearsName(args.rollUp, statements.hierarchy, entity);
  const makersOf = createItemMakers(args.basis, makers, bearsName);
  const backing = {
    context,
    facts,
    makersOf,
    bearsName,
    includeInferred: args.includeInferred,
    entity,
  };
  const side = createSides(counted, listInferred(statements, rules.modalities), backing);
  const answerLink = createLinkAnswer(complementarity, counting, entity);
  const pairs = addLinks(compareOwners(districtIds, counted.map(toWeighted)), complementarity.links);
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
  const notShown = pairs.reduce((sum, pair) => sum + countNotShown(pair, first), 0);
  return {
    ...describeBasis(context, { ...args, modality }, districtIds),
    districts,
    pairs: pairs.map((pair) => answerPair(pair, first, side, answerLink, entity)),
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

function listCounted(
  { compared, hierarchy }: OverlapStatements,
  args: DistrictOverlapArgs,
): readonly CountedStatement[] {
  const rollUp = createRollUp(hierarchy, args.rollUp);
  return compared
    .filter((entry) => entry.leftOut === null)
    .flatMap(({ statement }) => rollUp(statement.itemId).map((rolledId) => ({ ...statement, rolledId })));
}

const listInferred = ({ compared }: OverlapStatements, modalities: ReadonlySet<string>) =>
  compared.flatMap(({ statement, leftOut }) =>
    leftOut === 'INFERRED' && modalities.has(statement.modality ?? '') ? [statement] : [],
  );

/** Industries whose names products may bear: those compared, and under a roll-up what is narrower. */
const listIndustryIds = (
  { hierarchy }: OverlapStatements,
  counted: readonly CountedStatement[],
  { basis }: DistrictOverlapArgs,
): readonly string[] =>
  basis === 'PRODUCT'
    ? []
    : [
        ...counted.map(({ rolledId }) => rolledId),
        ...hierarchy.flatMap(({ fromId, toId }) => [fromId, toId]),
      ];
