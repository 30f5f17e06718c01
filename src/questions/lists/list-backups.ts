import { listSources, type Source } from '../../analysis/dependencies/list-sources.ts';
import { findCourtedFirms, findSeekers } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createSourceAnswer } from '../dependencies/dependencies.ts';
import { findDependencies } from '../dependencies/find-dependencies.ts';
import { describeNoDependencies, listLeftOutDependencies } from '../dependencies/describe-dependencies.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import type { StatedProducing } from '../dependencies/find-chain-graph.ts';
import { createVisibleAt } from '../visible-at.ts';
import { chainColumn, productColumn, stageColumn } from './common-columns.ts';
import { type CellPart, column, type ListTable, toRow } from './list-table.ts';
import { describeScope, type ListScope } from './list-scope.ts';
import { toDependenciesArgs } from './list-watched.ts';

const outlooks = [
  { code: 'EXISTING', zh: '有现有备选', en: 'somebody else makes it' },
  { code: 'PLANNED', zh: '仅有规划备选', en: 'somebody else is to make it' },
  { code: 'COURTED', zh: '仅在招引', en: 'somebody is courted for it' },
  { code: 'NOT_STATED', zh: '未提及', en: 'no document says' },
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
  const { graph, singleSources } = found;
  const courting = await findCourting(
    context,
    singleSources.flatMap(({ stage, productId }) => [stage.stageId, productId ?? []].flat()),
    scope.asOf,
  );
  const courted = await createEntityLookup(
    context,
    courting.map(({ actorId }) => actorId),
  );
  const answerSource = createSourceAnswer(found.entity);
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
    rows: singleSources.map(({ stage, productId, source }) => {
      const targetIds = [stage.stageId, ...(productId === null ? [] : [productId])];
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
          [found.entity(stage.chainId)],
          [found.entity(stage.stageId)],
          productId === null ? [] : [found.entity(productId)],
          answerSource(source).producers,
          [outlook],
          ...cells,
        ],
        [
          ...stage.cites,
          ...facts.flatMap(({ producing }) => producing.cites),
          ...wanted.flatMap(({ cites }) => cites),
        ],
      );
    }),
    leftOut: listLeftOutDependencies(args, found),
    basis: `for each single source of the watch list, who else documents say makes the product, is to make it, or is courted for it, and where; nobody planned or courted counts as an alternative that is there; ${words}`,
    basisZh: `对监测清单中的每个唯一来源，列出文件写明的其他现有、规划、招引主体及所在区县；规划、招引的不视为现有备选；${scopeZh}`,
    emptyReason:
      nothing.emptyReason ??
      `no product of a chain rests on exactly one stated source, so that none needs an alternative; ${words}`,
    emptyReasonZh: nothing.emptyReasonZh ?? `没有产业链产品只依靠一个明示来源，无需备选；${scopeZh}`,
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

/** Who the sources are, each with its districts in brackets. */
const nameSources = (
  sources: readonly Source<StatedProducing>[],
  entity: (id: string) => EntityRecord,
): readonly CellPart[] =>
  sources.flatMap(({ isNamed, sourceId, districtIds, facts }) => {
    const actorIds = isNamed ? [sourceId] : [...new Set(facts.map(({ actorId }) => actorId))];
    const districts = districtIds.map((id) => entity(id).name).join('、');
    return actorIds.map(entity).map((actor) => ({
      of: actor,
      text: districts === '' ? actor.name : `${actor.name}（${districts}）`,
    }));
  });

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
