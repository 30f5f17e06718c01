import { createRollUp } from '../../analysis/overlap/roll-up-industries.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { createLate } from '../late.ts';
import { createLinkAnswer, listComplementaryIds } from './describe-complementary.ts';
import type { ComplementaryLinkAnswer } from './describe-complementary.ts';
import type { ComplementaryLink } from '../../analysis/overlap/complementary-link.ts';
import { type BackingFacts, findBackingFacts } from './find-backing-facts.ts';
import type { Complementarity } from './find-complementary.ts';
import type { OverlapStatements } from './find-overlap-statements.ts';
import { createBearsName, createItemMakers, listStandingMakers } from './item-makers.ts';
import type { DistrictOverlapArgs } from './overlap-arguments.ts';
import { type CountedStatement, createSides, type Sides } from './overlap-sides.ts';
import type { ProductStatement } from './district-products.ts';

interface OverlapDetailsArgs extends Pick<DistrictOverlapArgs, 'basis' | 'asOf'> {
  readonly districtIds: readonly string[];
  readonly clusterIds: readonly string[];
  /** Of everything that the lists of the answer may show, beside what is found here. */
  readonly ids: readonly string[];
}

interface FoundDetails {
  readonly facts: BackingFacts;
  readonly entity: (id: string) => EntityRecord;
}

/** What stands behind the counts of a comparison: entities, firms and figures of clusters, focuses of parks. */
async function overlapDetails(
  context: QuestionContext,
  { districtIds, clusterIds, ids, ...args }: OverlapDetailsArgs,
): Promise<FoundDetails> {
  const [facts] = await Promise.all([
    findBackingFacts(context, districtIds, clusterIds, args),
    context.loadEntities(ids),
  ]);
  return { facts, entity: await createEntityLookup(context, [...ids, ...facts.ids]) };
}

/** What the lists of a comparison are made with. */
export interface OverlapLists {
  readonly side: Sides;
  readonly answerLink: (link: ComplementaryLink) => ComplementaryLinkAnswer;
  readonly entity: (id: string) => EntityRecord;
}

interface Compared {
  readonly context: Pick<QuestionContext, 'documents'>;
  readonly args: DistrictOverlapArgs;
  readonly districtIds: readonly string[];
  readonly statements: OverlapStatements;
  readonly counted: readonly CountedStatement[];
  /** Statements of making that count. */
  readonly counting: readonly ProductStatement[];
  readonly complementarity: Complementarity;
  readonly modalities: ReadonlySet<string>;
}

/** Reads what the lists of a comparison show, once the first of them is asked for. */
export function createOverlapLists({ context, args, districtIds, ...found }: Compared) {
  const { statements, counted, counting, complementarity, modalities } = found;
  const makers = listStandingMakers(statements.makings);
  return createLate(
    overlapDetails,
    () => ({
      districtIds,
      basis: args.basis,
      asOf: args.asOf,
      clusterIds: [...new Set(counted.flatMap((statement) => statement.clusterIds))],
      ids: [
        ...new Set([
          ...districtIds,
          ...listIndustryIds(statements, counted, args),
          ...counted.flatMap((row) => [row.itemId, row.viaId, row.rolledId]),
          ...counted.flatMap((row) => [...row.clusterIds, ...row.parkIds, ...row.docIds]),
          ...makers.flatMap(({ statement: { itemId, viaId, firmIds, projectIds } }) => [
            itemId,
            viaId,
            ...firmIds,
            ...projectIds,
          ]),
          ...listComplementaryIds(complementarity),
        ]),
      ],
    }),
    ({ facts, entity }): OverlapLists => {
      const bearsName = createBearsName(args.rollUp, statements.hierarchy, entity);
      const { includeInferred } = args;
      const makersOf = createItemMakers(args.basis, makers, bearsName);
      return {
        side: createSides(counted, listInferred(statements, modalities), {
          context,
          facts,
          makersOf,
          bearsName,
          includeInferred,
          entity,
        }),
        answerLink: createLinkAnswer(complementarity, counting, entity),
        entity,
      };
    },
  );
}

/** Statements that count, each for the items that it is rolled up to. */
export function listCounted(
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
