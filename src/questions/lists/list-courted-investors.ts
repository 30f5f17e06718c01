import { findDistrictCourting } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { createVisibleAt } from '../visible-at.ts';
import { districtColumn, modalityColumn, statedColumn } from './common-columns.ts';
import { column, type ListTable, textCell, toRow } from './list-table.ts';
import { countLater, describeScope, type ListScope } from './list-scope.ts';

const kinds = [
  { code: 'COURTS', zh: '点名招引', en: 'courts a firm by name' },
  { code: 'SEEKS', zh: '寻求一类企业', en: 'seeks a kind of firm' },
];

/** 招商企业清单: firms that are courted by name, then what is sought without a name. Two calls. */
export async function listCourtedInvestors(context: QuestionContext, scope: ListScope): Promise<ListTable> {
  const visible = createVisibleAt(context, scope.asOf);
  const all = await context.read(findDistrictCourting, { districtIds: scope.districtIds });
  const out = all.filter(visible);
  const rows = out.filter(
    (row) => scope.chain === null || [row.targetId, ...row.forIds].some((id) => scope.isOfChain(id)),
  );
  const entity = await createEntityLookup(
    context,
    rows.flatMap(({ districtId, targetId, forIds }) => [districtId, targetId, ...forIds]),
  );
  const byName = (row: (typeof rows)[number]) => row.kind === 'COURTS';
  const { scope: words, scopeZh } = describeScope(scope);
  const naming = new Set(rows.filter(byName).map(({ districtId }) => districtId));
  const nameless = [...new Set(rows.map(({ districtId }) => districtId))]
    .filter((id) => !naming.has(id))
    .map((id) => entity(id).name);
  return {
    columns: [
      districtColumn,
      column('kind', 'Kind', '方式', kinds),
      column('firm', 'Firm', '企业'),
      column('products', 'Wanted for', '产品或环节'),
      column('wording', 'Wording', '原文'),
      modalityColumn(context.ontology),
      statedColumn(context.ontology),
    ],
    rows: [...rows.filter(byName), ...rows.filter((row) => !byName(row))].map((row) =>
      toRow(
        [
          [entity(row.districtId)],
          [row.kind],
          byName(row) ? [entity(row.targetId)] : [],
          (byName(row) ? row.forIds : [row.targetId]).map(entity),
          textCell(row.wording),
          [row.modality],
          [row.stated],
        ],
        row.cites,
      ),
    ),
    leftOut: listLeftOut([countLater(scope, all.length - out.length)]),
    basis: `firms that districts court by name, then products and stages that they seek firms for; ${nameless.length === 0 ? '' : `no firm is named by ${nameless.join(', ')}; `}${words}`,
    basisZh: `先列点名招引的企业，再列只说产品、环节而未点名的招引；${nameless.length === 0 ? '' : `未点名任何企业的区县：${nameless.join('、')}；`}${scopeZh}`,
    emptyReason: `no document says that a firm is courted or a kind of firm sought here; ${words}`,
    emptyReasonZh: `没有文件写明招引企业或寻求某类企业；${scopeZh}`,
  };
}
