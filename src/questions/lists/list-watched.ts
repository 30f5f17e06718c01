import type { QuestionContext } from '../context.ts';
import { createSourceAnswer } from '../dependencies/dependencies.ts';
import { findDependencies } from '../dependencies/find-dependencies.ts';
import { describeNoDependencies, listLeftOutDependencies } from '../dependencies/describe-dependencies.ts';
import type { SingleSource } from '../dependencies/find-single-sources.ts';
import { chainColumn, districtColumn, productColumn, stageColumn } from './common-columns.ts';
import { column, type ListTable, toRow } from './list-table.ts';
import { describeScope, type ListScope } from './list-scope.ts';

const scopes = [
  { code: 'DISTRICT', zh: '本区唯一', en: 'the only one of the district' },
  { code: 'EVERYWHERE', zh: '各区唯一', en: 'the only one of all districts' },
  { code: 'BOTH', zh: '本区及各区唯一', en: 'the only one of the district and of all' },
];
const extents = [
  { code: 'WHOLE_STAGE', zh: '整个环节', en: 'the whole stage' },
  { code: 'PRODUCT', zh: '其中一个产品', en: 'one product of the stage' },
];
const namings = [
  { code: 'NAMED', zh: '已点名', en: 'named' },
  { code: 'UNNAMED', zh: '未点名（集群）', en: 'not named, a cluster' },
];

/** 供应链动态监测清单: products and stages of chains that rest on one existing source. As many calls as `dependencies`. */
export async function listWatched(context: QuestionContext, scope: ListScope): Promise<ListTable> {
  const args = toDependenciesArgs(scope);
  const found = await findDependencies(context, args);
  const answerSource = createSourceAnswer(found.entity);
  const nothing = describeNoDependencies(args, found);
  const { scope: words, scopeZh } = describeScope(scope);
  return {
    columns: [
      chainColumn,
      stageColumn,
      productColumn,
      column('source', 'The only source', '唯一来源'),
      column('named', 'Named', '是否点名', namings),
      { ...districtColumn, key: 'sourceDistrict', title: 'Its district', titleZh: '所在区县' },
      column('scope', 'Only one of', '唯一范围', scopes),
      column('extent', 'Extent', '涉及范围', extents),
    ],
    rows: found.singleSources.map((single) => {
      const source = answerSource(single.source);
      return toRow(
        [
          [found.entity(single.stage.chainId)],
          [found.entity(single.stage.stageId)],
          single.productId === null ? [] : [found.entity(single.productId)],
          source.producers,
          [source.named ? 'NAMED' : 'UNNAMED'],
          source.districts,
          [toScopeCode(single)],
          [single.wholeStage ? 'WHOLE_STAGE' : 'PRODUCT'],
        ],
        [...single.stage.cites, ...source.facts.flatMap(({ cites }) => cites)],
      );
    }),
    leftOut: listLeftOutDependencies(args, found),
    basis: `products of chains with exactly one existing source that a document states, in the district or in all districts; what nobody is said to make is unknown and not listed; ${words}`,
    basisZh: `产业链产品中，文件明示的现有来源在本区或各区恰为一家的；没有写明生产者的为未知，不列入；${scopeZh}`,
    emptyReason: nothing.emptyReason ?? `no product of a chain rests on exactly one stated source; ${words}`,
    emptyReasonZh: nothing.emptyReasonZh ?? `没有产业链产品只依靠一个明示来源；${scopeZh}`,
  };
}

export const toDependenciesArgs = ({ district, chain, asOf }: ListScope) => ({
  chain: chain?.id ?? null,
  district: district?.id ?? null,
  modality: 'EXISTING',
  asOf,
});

const toScopeCode = ({ inDistrict, everywhere }: SingleSource): string =>
  inDistrict === true ? (everywhere ? 'BOTH' : 'DISTRICT') : 'EVERYWHERE';
