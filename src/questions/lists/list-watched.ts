import type { QuestionContext } from '../context.ts';
import { createSourceAnswer } from '../dependencies/dependencies.ts';
import { findDependencies } from '../dependencies/find-dependencies.ts';
import { describeNoDependencies, listLeftOutDependencies } from '../dependencies/describe-dependencies.ts';
import { chainColumn, districtColumn, productColumn, stageColumn } from './common-columns.ts';
import { groupSingleSources, type WatchedProduct } from './group-single-sources.ts';
import { column, type ListTable, toRow } from './list-table.ts';
import { describeScope, type ListScope } from './list-scope.ts';

const scopes = [
  { code: 'DISTRICT', zh: '本区唯一', en: 'the only one of the district' },
  { code: 'EVERYWHERE', zh: '各区唯一', en: 'the only one of all districts' },
  { code: 'BOTH', zh: '本区及各区唯一', en: 'the only one of the district and of all' },
];
const extents = [
  { code: 'WHOLE_STAGE', zh: '整个环节', en: 'every product of the stage' },
  { code: 'PRODUCT', zh: '其中一个产品', en: 'one product of the stage' },
];
/** 供应链动态监测清单: products and stages of chains that rest on one existing source, whose maker is named. As many calls as `dependencies`. */
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
      { ...districtColumn, key: 'sourceDistrict', title: 'Its district', titleZh: '所在区县' },
      column('scope', 'Only one of', '唯一范围', scopes),
      column('extent', 'Extent', '涉及范围', extents),
    ],
    rows: groupSingleSources(found.singleSources).map((watched) => {
      const source = answerSource(watched.source);
      return toRow(
        [
          watched.stages.map(({ chainId }) => found.entity(chainId)),
          watched.stages.map(({ stageId }) => found.entity(stageId)),
          watched.productId === null ? [] : [found.entity(watched.productId)],
          source.producers,
          source.districts,
          [toScopeCode(watched)],
          [watched.wholeStages ? 'WHOLE_STAGE' : 'PRODUCT'],
        ],
        [...watched.stages.flatMap(({ cites }) => cites), ...source.facts.flatMap(({ cites }) => cites)],
      );
    }),
    leftOut: listLeftOutDependencies(args, found),
    basis: `products of chains with exactly one existing source that a document states, in the district or in all districts, one row for a product and its source with the chains that hold it; where a cluster is said to make it and no maker is named, the number is unknown, and where nobody is said to make it nothing is: neither is listed; ${words}`,
    basisZh: `产业链产品中，文件明示的现有来源在本区或各区恰为一家的，同一产品、同一来源合为一行，涉及的产业链并列；只写明由集群生产、企业未点名的，家数不详，不列入；没有写明生产者的为未知，也不列入；${scopeZh}`,
    emptyReason:
      nothing.emptyReason ??
      `no product of a chain rests on exactly one stated source whose maker is named; ${words}`,
    emptyReasonZh: nothing.emptyReasonZh ?? `没有产业链产品只依靠一个点名的明示来源；${scopeZh}`,
  };
}

export const toDependenciesArgs = ({ district, chain, asOf }: ListScope) => ({
  chain: chain?.id ?? null,
  district: district?.id ?? null,
  modality: 'EXISTING',
  asOf,
});

const toScopeCode = ({ inDistrict, everywhere }: WatchedProduct): string =>
  inDistrict === true ? (everywhere ? 'BOTH' : 'DISTRICT') : 'EVERYWHERE';
