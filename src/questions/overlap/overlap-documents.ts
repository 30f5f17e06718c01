import type { DistrictStatement } from '../../analysis/overlap/sort-statements.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';

export interface OverlapDocument {
  readonly document: EntityRecord;
  readonly kind: 'OWN_PLAN' | 'THIRD_PARTY';
  readonly status: string;
}

/** Documents that statements of one district rest on: its own first, then by id. */
export function listOverlapDocuments(
  context: Pick<QuestionContext, 'documents'>,
  statements: readonly Pick<DistrictStatement, 'districtId' | 'docIds'>[],
  entity: (id: string) => EntityRecord,
): readonly OverlapDocument[] {
  const [first] = statements;
  const documents = [...new Set(statements.flatMap((statement) => statement.docIds))]
    .sort(compareText)
    .flatMap((id) => context.documents.get(id) ?? [])
    .map(({ id, status, districtId }) => ({
      document: entity(id),
      kind: districtId === first?.districtId ? ('OWN_PLAN' as const) : ('THIRD_PARTY' as const),
      status,
    }));
  const isOwn = (document: OverlapDocument) => document.kind === 'OWN_PLAN';
  return [...documents.filter(isOwn), ...documents.filter((document) => !isOwn(document))];
}
