import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import { findEntitiesCiting } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { createVisibleAt } from '../visible-at.ts';
import type { ListScope } from './list-scope.ts';

export type ListKind = 'KEY_FIRMS' | 'COURTED_INVESTORS' | 'DEMAND_AND_SUPPLY' | 'WATCH_LIST' | 'BACKUP_PLAN';

/**
 * Lines of plans that ask a district to keep the list: leading firms (名单, 企业链图谱), firms to court (招商企业清单,
 * 产业链图谱和招商地图), demand and supply (需求清单, 供给清单), the watch list (动态监测清单) and the back-up plan
 * (备链计划). No fact of the graph says so, only the line does: a plan of another dataset is told here too.
 */
const requests: Readonly<Record<ListKind, readonly string[]>> = {
  KEY_FIRMS: ['hechuan-145:431', 'qijiang-145:689'],
  COURTED_INVESTORS: ['qijiang-145:442', 'qijiang-145:607', 'jiangjin-2025:60'],
  DEMAND_AND_SUPPLY: ['qijiang-145:609'],
  WATCH_LIST: ['qijiang-145:609', 'hechuan-145:398'],
  BACKUP_PLAN: ['qijiang-145:609', 'hechuan-145:398'],
};

export interface ListRequest {
  readonly entity: EntityRecord;
  readonly cites: readonly string[];
}

/** Tasks and projects of the plan of the district, or of all plans, that hold a line which asks for the list, with those lines. Two calls. */
export async function findRequests(
  context: QuestionContext,
  kind: ListKind,
  { district, asOf }: Pick<ListScope, 'district' | 'asOf'>,
): Promise<readonly ListRequest[]> {
  const visible = createVisibleAt(context, asOf);
  const cites = requests[kind].filter((cite) => {
    const id = toDocumentId(parseCitation(cite)?.document ?? '');
    const isOfDistrict = district === null || context.documents.get(id)?.districtId === district.id;
    return isOfDistrict && visible({ docIds: [id] });
  });
  const { maxHopRows: limit } = context.limits;
  const citing = await context.read(findEntitiesCiting, { cites, document: '', limit });
  const asking = citing.filter(({ entityId }) => /^(?:task|project):/u.test(entityId));
  const entity = await createEntityLookup(
    context,
    asking.map(({ entityId }) => entityId),
  );
  return asking.map((row) => ({
    entity: entity(row.entityId),
    cites: row.cites.filter((cite) => cites.includes(cite)),
  }));
}
