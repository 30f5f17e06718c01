import type { IndustryLink } from '../../analysis/overlap/roll-up-industries.ts';
import { selectEditions } from '../../analysis/editions/select-editions.ts';
import {
  type DistrictStatement,
  type SortedStatement,
  sortStatements,
  type SortingRules,
} from '../../analysis/overlap/sort-statements.ts';
import { listIndustryHierarchy } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { findDistrictIndustries } from './district-industries.ts';
import { type DistrictProducts, findDistrictProducts, type ProductStatement } from './district-products.ts';
import { type DistrictOverlapArgs, toSources } from './overlap-arguments.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface OverlapStatements extends Pick<DistrictProducts, 'producers'> {
  /** What the basis compares. */
  readonly compared: readonly SortedStatement<DistrictStatement>[];
  /** Who makes what, for complementary links. */
  readonly makings: readonly SortedStatement<ProductStatement>[];
  readonly hierarchy: readonly IndustryLink[];
}

/** Everything that districts are compared by, sorted into what counts and what does not. */
export async function findOverlapStatements(
  context: QuestionContext,
  districtIds: readonly string[],
  args: DistrictOverlapArgs & { readonly modalities: ReadonlySet<string> },
): Promise<OverlapStatements> {
  const [industries, products, hierarchy] = await Promise.all([
    args.basis === 'PRODUCT' ? [] : findDistrictIndustries(context, districtIds),
    findDistrictProducts(context, districtIds),
    args.basis === 'PRODUCT' ? [] : context.read(listIndustryHierarchy, {}),
  ]);
  const isNonIndustrial = await findNonIndustrial(
    context,
    industries.map((statement) => statement.itemId),
  );
  const rules = {
    modalities: args.modalities,
    includeInferred: args.includeInferred,
    isNonIndustrial,
    isVisible: createVisibleAt(context, args.asOf),
  };
  const makings = sortStatements<ProductStatement>(products.statements, {
    ...rules,
    sources: new Set(['PRODUCER']),
    current: new Set(),
  });
  const ofEditions = industries.flatMap((statement) =>
    statement.editionSubjectId === null
      ? []
      : [{ ...statement, subjectId: statement.editionSubjectId, statement }],
  );
  const industryRules: SortingRules<DistrictStatement> = {
    ...rules,
    sources: toSources(args),
    current: new Set(
      selectEditions(ofEditions, context.documents, args.asOf).map((selected) => selected.statement),
    ),
  };
  return {
    compared:
      args.basis === 'PRODUCT'
        ? makings.filter(({ statement }) => statement.itemLabel === 'Product')
        : sortStatements(industries, industryRules),
    makings,
    producers: products.producers,
    hierarchy,
  };
}

async function findNonIndustrial(
  context: QuestionContext,
  industryIds: readonly string[],
): Promise<(industryId: string) => boolean> {
  if (industryIds.length === 0) return () => false;
  const industries = await context.loadEntities([...new Set(industryIds)]);
  return (industryId) => industries.get(industryId)?.['nonIndustrial'] === true;
}
