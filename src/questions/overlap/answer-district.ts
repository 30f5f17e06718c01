import type { BackerCount } from '../../analysis/overlap/count-backers.ts';
import type { DistrictStatement, SortedStatement } from '../../analysis/overlap/sort-statements.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import type { Asker, Late } from '../late.ts';
import { describeDistrict, type DistrictDescription } from './describe-overlap-district.ts';
import type { DistrictOverlapArgs } from './overlap-arguments.ts';
import { listOverlapDocuments, type OverlapDocument } from './overlap-documents.ts';
import { type OverlapEvidence, toIndustry } from './overlap-evidence.ts';
import type { OverlapLists } from './overlap-details.ts';
import type { CountedStatement } from './overlap-sides.ts';

interface OverlapItem {
  readonly item: EntityRecord;
  readonly industry: EntityRecord | null;
  readonly evidence: readonly OverlapEvidence[];
  readonly byModality: readonly BackerCount[];
}

export interface OverlapDistrictAnswer extends DistrictDescription {
  readonly district: EntityRecord;
  readonly sources: Late<readonly OverlapDocument[]>;
  readonly items: Late<readonly OverlapItem[]>;
  readonly industries: Late<readonly OverlapItem[]>;
}

export interface DistrictParts {
  readonly context: Pick<QuestionContext, 'documents'>;
  readonly args: DistrictOverlapArgs;
  readonly districtId: string;
  readonly sorted: readonly SortedStatement<DistrictStatement>[];
  readonly counted: readonly CountedStatement[];
  readonly lists: (asker: Asker) => Promise<OverlapLists>;
  readonly entity: (id: string) => EntityRecord;
}

export function answerDistrict(parts: DistrictParts): OverlapDistrictAnswer {
  const { context, args, districtId, sorted, counted, lists, entity } = parts;
  return {
    district: entity(districtId),
    ...describeDistrict({
      sorted,
      includeThirdParty: args.includeThirdParty && args.basis === 'INDUSTRY',
      documents: context.documents,
      asOf: args.asOf,
    }),
    sources: async (_args, asker) => listOverlapDocuments(context, counted, (await lists(asker)).entity),
    items: async (_args, asker) => listItems(parts, await lists(asker)),
    industries: async (_args, asker) =>
      listItems(parts, await lists(asker)).filter((item) => item.industry !== null),
  };
}

function listItems(
  { districtId, counted }: DistrictParts,
  { side, entity }: OverlapLists,
): readonly OverlapItem[] {
  const itemIds = [...new Set(counted.map((statement) => statement.rolledId))].sort(compareText);
  return itemIds.map((itemId) => ({
    item: entity(itemId),
    industry: toIndustry(entity(itemId)),
    evidence: side(districtId, itemId).evidence,
    byModality: side(districtId, itemId).backing.byModality,
  }));
}
