import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findDistrictFirms,
  type FindDistrictFirmsRow,
  findFirmParks,
  findFirmProducts,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { createVisibleAt } from '../visible-at.ts';
import { districtColumn, modalityColumn, roleColumn, statedColumn } from './common-columns.ts';
import { column, type ListTable, toRow } from './list-table.ts';
import { countLater, describeScope, type ListScope } from './list-scope.ts';

/** Who leads a cluster comes first; a firm that is there only through a project is not listed. */
const listedRoles = ['ANCHOR', 'PRESENT'];

/** 重点企业名单: the firms that documents name in each cluster, those that lead it first. Four calls. */
export async function listKeyFirms(context: QuestionContext, scope: ListScope): Promise<ListTable> {
  const visible = createVisibleAt(context, scope.asOf);
  const all = await context.read(findDistrictFirms, { districtIds: scope.districtIds });
  const firms = all.filter(visible);
  const listed = orderByRole(firms.filter(isListed));
  const ids = [...new Set(listed.map(({ firmId }) => firmId))];
  const [parks, products] = await Promise.all([
    context.read(findFirmParks, { ids }),
    context.read(findFirmProducts, { ids }),
  ]);
  const isStated = (row: { readonly stated: string; readonly docIds: readonly string[] }) =>
    row.stated === 'EXPLICIT' && visible(row);
  const entity = await createEntityLookup(context, [
    ...listed.flatMap(({ districtId, clusterId, firmId }) => [districtId, clusterId, firmId]),
    ...parks.map(({ parkId }) => parkId),
    ...products.map(({ targetId }) => targetId),
  ]);
  const parksOf = groupBy(parks.filter(isStated), ({ firmId }) => firmId);
  const productsOf = groupBy(products.filter(isStated), ({ firmId }) => firmId);
  const wanted = listed.filter(
    ({ firmId }) =>
      scope.chain === null ||
      (productsOf.get(firmId) ?? []).some(({ targetId }) => scope.isOfChain(targetId)),
  );
  const { scope: words, scopeZh } = describeScope(scope);
  return {
    columns: listColumns(context),
    rows: wanted.map((row) => {
      const ofFirm = { parks: parksOf.get(row.firmId) ?? [], products: productsOf.get(row.firmId) ?? [] };
      const parksBy = (modality: string) => ofFirm.parks.filter((park) => park.modality === modality);
      const madeBy = (modality: string) => ofFirm.products.filter((made) => made.modality === modality);
      return toRow(
        [
          [entity(row.districtId)],
          [entity(row.clusterId)],
          [entity(row.firmId)],
          [row.role ?? ''],
          [row.modality],
          parksBy('EXISTING').map(({ parkId }) => entity(parkId)),
          parksBy('PLANNED').map(({ parkId }) => entity(parkId)),
          madeBy('EXISTING').map(({ targetId }) => entity(targetId)),
          madeBy('PLANNED').map(({ targetId }) => entity(targetId)),
          [row.stated],
        ],
        [row, ...ofFirm.parks, ...ofFirm.products].flatMap(({ cites }) => cites),
      );
    }),
    leftOut: listLeftOut([
      countLater(scope, all.length - firms.length),
      {
        reason: 'firms that are in a cluster through a project only, or are not there yet',
        reasonZh: '仅通过项目进入集群、或尚未落地的企业',
        count: firms.length - listed.length,
      },
      {
        reason: 'parks and products of these firms that were concluded, not said',
        reasonZh: '这些企业的园区、产品中推断而非明示的',
        count: [...parks, ...products].filter((row) => visible(row) && row.stated !== 'EXPLICIT').length,
      },
    ]),
    basis: `firms that a document names in a cluster, those that it calls leading first (role ANCHOR), with the parks and products that documents state; ${words}`,
    basisZh: `文件在集群中点名的企业，龙头在前，附文件明示的园区与产品；${scopeZh}`,
    emptyReason: `no document names a firm of a cluster here; ${words}`,
    emptyReasonZh: `没有文件点名集群中的企业；${scopeZh}`,
  };
}

const listColumns = ({ ontology }: QuestionContext) => [
  districtColumn,
  column('cluster', 'Cluster', '产业集群'),
  column('firm', 'Firm', '企业'),
  roleColumn(ontology),
  modalityColumn(ontology),
  column('parks', 'Parks it is in', '现有所在园区'),
  column('plannedParks', 'Parks it is to be in', '规划入驻园区'),
  column('products', 'Products it makes', '现有产品'),
  column('plannedProducts', 'Products it is to make', '规划产品'),
  statedColumn(ontology),
];

const isListed = ({ role, modality }: FindDistrictFirmsRow): boolean =>
  role !== null && listedRoles.includes(role) && modality === 'EXISTING';

const orderByRole = (firms: readonly FindDistrictFirmsRow[]): readonly FindDistrictFirmsRow[] =>
  firms.toSorted(
    (left, right) =>
      compareText(left.districtId, right.districtId) ||
      compareText(left.clusterId, right.clusterId) ||
      listedRoles.indexOf(left.role ?? '') - listedRoles.indexOf(right.role ?? '') ||
      compareText(left.relationId, right.relationId),
  );
