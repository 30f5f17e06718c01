import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { checkRange } from '../check-range.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { addNextDocument, createAbout, describeNextDocument } from '../next-document.ts';
import { findRequests, type ListKind, type ListRequest } from './find-requests.ts';
import { listBackups } from './list-backups.ts';
import { listCourtedInvestors } from './list-courted-investors.ts';
import { listDemandAndSupply } from './list-demand-and-supply.ts';
import { listKeyFirms } from './list-key-firms.ts';
import { findListScope, type ListScope } from './list-scope.ts';
import { createRowInWords, type ListColumn, type ListRow, type ListTable } from './list-table.ts';
import { listWatched } from './list-watched.ts';

export interface ListsArgs {
  readonly kind: ListKind;
  readonly district: string | null;
  readonly chain: string | null;
  readonly asOf: string | null;
  readonly first: number;
}

export interface KeptList extends Answer {
  readonly kind: ListKind;
  readonly title: string;
  readonly titleZh: string;
  readonly district: EntityRecord | null;
  readonly askedBy: readonly ListRequest[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly truncated: boolean;
}

interface ListDefinition {
  readonly title: string;
  readonly titleZh: string;
  readonly find: (context: QuestionContext, scope: ListScope) => Promise<ListTable>;
}

const definitions: Readonly<Record<ListKind, ListDefinition>> = {
  KEY_FIRMS: { title: 'Key firms', titleZh: '重点企业名单', find: listKeyFirms },
  COURTED_INVESTORS: { title: 'Investors courted', titleZh: '招商企业清单', find: listCourtedInvestors },
  DEMAND_AND_SUPPLY: {
    title: 'Demand and supply',
    titleZh: '产品需求清单与供给清单',
    find: listDemandAndSupply,
  },
  WATCH_LIST: { title: 'Watch list', titleZh: '供应链动态监测清单', find: listWatched },
  BACKUP_PLAN: { title: 'Back-up plan', titleZh: '供应链备链计划', find: listBackups },
};

/**
 * A list that plans ask districts to keep, as a view of the graph and as a table. Twenty-eight calls at
 * most, whatever its length.
 * @throws LimitExceededError for a `first` outside the limit
 */
export async function lists(context: QuestionContext, args: ListsArgs): Promise<KeptList> {
  const { maxNodes } = context.limits;
  checkRange('first', args.first, maxNodes);
  const { title, titleZh, find } = definitions[args.kind];
  const scope = await findListScope(context, args);
  const [table, askedBy] = await Promise.all([find(context, scope), findRequests(context, args.kind, scope)]);
  const drafts = describeDrafts(context, listPlanDistricts(context, scope, table));
  const reason = addNextDocument(
    table,
    describeNextDocument(context, args.asOf, createAbout(context, listSubjects(scope))),
  );
  const isEmpty = table.rows.length === 0;
  return {
    kind: args.kind,
    title,
    titleZh,
    basis: `${table.basis}${drafts.basis}`,
    basisZh: `${table.basisZh}${drafts.basisZh}`,
    district: scope.district,
    askedBy,
    columns: table.columns,
    rows: table.rows.slice(0, args.first).map(createRowInWords(table.columns)),
    total: table.rows.length,
    truncated: table.rows.length > args.first,
    leftOut: table.leftOut,
    emptyReason: isEmpty ? reason.emptyReason : null,
    emptyReasonZh: isEmpty ? reason.emptyReasonZh : null,
    datasetVersion: context.datasetVersion,
  };
}

/** The district asked for, and those whose plans hold the rows. */
function listPlanDistricts(
  { documents }: QuestionContext,
  { district }: ListScope,
  { rows }: ListTable,
): readonly string[] {
  const docIds = toCitedDocIds(rows.flatMap(({ cites }) => cites));
  const ofPlans = docIds.flatMap((id) => documents.get(id)?.districtId ?? []);
  return [...new Set([district?.id ?? [], ofPlans].flat())];
}

const listSubjects = ({ chain, district }: ListScope): readonly EntityRecord[] =>
  [district ?? chain ?? []].flat();
