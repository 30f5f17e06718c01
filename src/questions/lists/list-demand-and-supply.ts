import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { findProducerDistricts } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { createVisibleAt } from '../visible-at.ts';
import { modalityColumn, productColumn, statedColumn } from './common-columns.ts';
import { type CellPart, column, type ListTable, textCell, toRow } from './list-table.ts';
import { findDemandAndSupply } from './find-demand-and-supply.ts';
import { nameWithDistricts } from './name-entities.ts';
import { countLater, describeScope, type ListScope } from './list-scope.ts';

const sides = [
  { code: 'DEMAND', zh: '需求', en: 'demand' },
  { code: 'SUPPLY', zh: '供给', en: 'supply' },
];
const relations = [
  { code: 'CUSTOMER_OF', zh: '客户', en: 'buys from' },
  { code: 'SUPPLIES_TO', zh: '供应', en: 'supplies to' },
  { code: 'PRODUCES', zh: '生产', en: 'makes' },
];

/**
 * 产品需求清单与供给清单: who wants what, and who supplies what to whom. Demand is what somebody buys from the district,
 * and what is supplied to somebody there; supply is what somebody there supplies or makes. Eight calls.
 */
export async function listDemandAndSupply(context: QuestionContext, scope: ListScope): Promise<ListTable> {
  const visible = createVisibleAt(context, scope.asOf);
  const { found, stands } = await findDemandAndSupply(context, scope);
  const out = found.filter((row) => visible(row) && stands(row));
  const rows = out
    .filter((row) => scope.chain === null || scope.isOfChain(row.product ?? ''))
    .toSorted(
      (left, right) =>
        // What a line says stands apart from what was concluded.
        compareText(left.side, right.side) ||
        compareText(left.stated, right.stated) ||
        compareText(left.relationId, right.relationId),
    );
  const products = await context.loadEntities(rows.flatMap(({ product }) => product ?? []));
  const nameActor = await createActorNames(
    context,
    rows.flatMap(({ actorId, partnerId }) => [actorId, partnerId ?? []].flat()),
  );
  const { scope: words, scopeZh } = describeScope(scope);
  return {
    columns: [
      column('side', 'Side', '清单', sides),
      column('actor', 'Who', '主体'),
      productColumn,
      column('capacity', 'Capacity', '产能规模'),
      column('partner', 'Supplier or customer', '供应方或配套对象'),
      column('wording', 'Wording', '原文'),
      column('relation', 'Relation', '关系', relations),
      modalityColumn(context.ontology),
      statedColumn(context.ontology),
    ],
    rows: rows.map((row) =>
      toRow(
        [
          [row.side],
          [nameActor(row.actorId)],
          productCell(row.product, products),
          textCell(row.capacity),
          row.partnerId === null ? [] : [nameActor(row.partnerId)],
          textCell(row.wording),
          [row.relation],
          [row.modality],
          [row.stated],
        ],
        row.cites,
      ),
    ),
    leftOut: listLeftOut([countLater(scope, found.length - out.length)]),
    basis: `purchases and supplies that documents state, and what firms that stand in the district make; a document seldom says how large a firm is, so that firms of all sizes are listed; demand before supply, said before concluded; ${words}`,
    basisZh: `文件写明的采购、供应关系，以及本区企业的产品；文件很少写明企业规模，故不分大小；先需求后供给，先明示后推断；${scopeZh}`,
    emptyReason: `no document states a purchase, a supply or a product of a firm here; ${words}`,
    emptyReasonZh: `没有文件写明采购、供应关系或企业产品；${scopeZh}`,
  };
}

/** Names of those who buy and supply, a cluster with its district in brackets. Two calls. */
async function createActorNames(
  context: QuestionContext,
  ids: readonly string[],
): Promise<(id: string) => CellPart> {
  const clusterIds = [...new Set(ids)].filter((id) => id.startsWith('cluster:'));
  const places = await context.read(findProducerDistricts, { ids: clusterIds });
  const districtsOf = groupBy(places, ({ producerId }) => producerId);
  const entity = await createEntityLookup(context, [...ids, ...places.map(({ districtId }) => districtId)]);
  return (id) => {
    const districtIds = new Set((districtsOf.get(id) ?? []).map(({ districtId }) => districtId));
    return nameWithDistricts(entity(id), [...districtIds].map(entity));
  };
}

const productCell = (
  product: string | null,
  products: ReadonlyMap<string, EntityRecord>,
): readonly CellPart[] => (product === null ? [] : [products.get(product) ?? product]);
