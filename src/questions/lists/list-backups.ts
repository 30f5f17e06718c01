import { listSources, type Source } from '../../analysis/dependencies/list-sources.ts';
import { findCourtedFirms, findSeekers } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { findDependencies } from '../dependencies/find-dependencies.ts';
import { describeNoDependencies, listLeftOutDependencies } from '../dependencies/describe-dependencies.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import type { StatedProducing } from '../dependencies/find-chain-graph.ts';
import { createVisibleAt } from '../visible-at.ts';
import { chainColumn, productColumn, stageColumn } from './common-columns.ts';
import { groupSingleSources, type WatchedProduct } from './group-single-sources.ts';
import { column, type ListTable, toRow } from './list-table.ts';
import { nameSources } from './name-entities.ts';
import { describeScope, type ListScope } from './list-scope.ts';
import { toDependenciesArgs } from './list-watched.ts';

const outlooks = [
  { code: 'EXISTING', zh: '有现有备选', en: 'somebody else makes it' },
  { code: 'PLANNED', zh: '仅有规划备选', en: 'somebody else is to make it' },
  { code: 'COURTED', zh: '仅在招引', en: 'somebody is courted for it' },
  { code: 'NOT_STATED', zh: '未提及', en: 'no document says' },
];

const listTargets = ({ stages, productId }: WatchedProduct): readonly string[] => [
  ...new Set([...stages.map(({ stageId }) => stageId), ...(productId === null ? [] : [productId])]),
];

interface Courting {
  readonly targetIds: readonly string[];
  readonly actorId: string;
  readonly relationId: string;
  readonly cites: readonly string[];
}

/** 供应链备链计划: for each single source, who else makes the same, is to, or is courted for it. Three calls more. */
export async function listBackups(context: QuestionContext, scope: ListScope): Promise<ListTable> {
  const args = toDependenciesArgs(scope);
  const found = await findDependencies(context, args);
  const { graph } = found;
  const watched = groupSingleSources(found.singleSources);
  const courting = await findCourting(context, watched.flatMap(listTargets), scope.asOf);
  const courted = await createEntityLookup(
    context,
    courting.map(({ actorId }) => actorId),
  );
  const nothing = describeNoDependencies(args, found);
  const { scope: words, scopeZh } = describeScope(scope);
  return {
    columns: [
      chainColumn,
      stageColumn,
      productColumn,
      column('source', 'The only source', '唯一来源'),
      column('outlook', 'Alternatives', '备选情况', outlooks),
      column('existing', 'Who else makes it', '现有备选'),
      column('planned', 'Who is to make it', '规划备选'),
      column('courted', 'Who is courted, or who seeks', '招引对象或招引区县'),
    ],
    rows: watched.map((single) => {
      const { stages, productId, source } = single;
      const targetIds = listTargets(single);
      const others = (modality: string) => listOthers(source, targetIds.flatMap(graph.factsOn), modality);
      const [existing, planned, promised] = ['EXISTING', 'PLANNED', 'COURTED'].map(others);
      const wanted = courting.filter((row) => row.targetIds.some((id) => targetIds.includes(id)));
      const cells = [
        nameSources(existing ?? [], found.entity),
        nameSources(planned ?? [], found.entity),
        [...nameSources(promised ?? [], found.entity), ...wanted.map(({ actorId }) => courted(actorId))],
      ];
      const outlook = outlooks[cells.findIndex((cell) => cell.length > 0)]?.code ?? 'NOT_STATED';
      const facts = [source, ...(existing ?? []), ...(planned ?? []), ...(promised ?? [])].flatMap(
        (other) => other.facts,
      );
      return toRow(
        [
          stages.map(({ chainId }) => found.entity(chainId)),
          stages.map(({ stageId }) => found.entity(stageId)),
          productId === null ? [] : [found.entity(productId)],
          nameSources([source], found.entity),
          [outlook],
          ...cells,
        ],
        [
          ...stages.flatMap(({ cites }) => cites),
          ...facts.flatMap(({ producing }) => producing.cites),
          ...wanted.flatMap(({ cites }) => cites),
        ],
      );
    }),
    leftOut: listLeftOutDependencies(args, found),
    basis: `for each single source of the watch list, one row for a product and its source, who else documents say makes the product, is to make it, or is courted for it, and where; nobody planned or courted counts as an alternative that is there; a cluster in brackets with its district names no maker, and how many it has is unknown; ${words}`,
    basisZh: `对监测清单中的每个唯一来源（同一产品、同一来源合为一行），列出文件写明的其他现有、规划、招引主体及所在区县；规划、招引的不视为现有备选；备选为集群的，企业未点名，家数不详；${scopeZh}`,
    emptyReason:
      nothing.emptyReason ??
      `no product of a chain rests on exactly one stated source whose maker is named, so that none needs an alternative; ${words}`,
    emptyReasonZh: nothing.emptyReasonZh ?? `没有产业链产品只依靠一个点名的明示来源，无需备选；${scopeZh}`,
  };
}

/**
 * Sources of one modality besides the only one. What a cluster of its district makes may be its own, and is no
 * alternative that is there.
 */
function listOthers(
  single: Source<StatedProducing>,
  facts: readonly StatedProducing[],
  modality: string,
): readonly Source<StatedProducing>[] {
  const own = new Set(single.facts.map(({ actorId }) => actorId));
  return listSources(facts.filter((fact) => fact.modality === modality)).filter(
    (source) =>
      source.sourceId !== single.sourceId &&
      (source.isNamed || source.facts.some(({ actorId }) => !own.has(actorId))),
  );
}

async function findCourting(
  context: QuestionContext,
  ids: readonly string[],
  asOf: string | null,
): Promise<readonly Courting[]> {
  const visible = createVisibleAt(context, asOf);
  const params = { ids: [...new Set(ids)] };
  const [courted, seekers] = await Promise.all([
    context.read(findCourtedFirms, params),
    context.read(findSeekers, params),
  ]);
  return [
    ...courted.filter(visible).map((row) => ({ ...row, actorId: row.firmId })),
    ...seekers.filter(visible).map((row) => ({ ...row, actorId: row.districtId, targetIds: [row.targetId] })),
  ];
}
