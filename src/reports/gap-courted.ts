import type { WholeGapProduct } from '../questions/gaps/whole-gaps.ts';
import type { GapFactAnswer } from '../questions/gaps/gap-facts-answer.ts';
import type { GapRow } from './gap-rows.ts';
import { column, type ReportTable, statusColumn, toTable } from './report.ts';
import { gapStatusFills, modalityFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

interface CourtedRow extends GapRow {
  readonly product: WholeGapProduct;
  readonly fact: GapFactAnswer;
  readonly isOwn: boolean;
}

/** 招引情况: what the district courts and seeks for each product, and who else does. */
export const toCourtedTable = (gaps: readonly GapRow[], words: Wording): ReportTable =>
  toTable<CourtedRow>(words, {
    name: ['招引情况', 'courting'],
    rows: listCourted(gaps),
    frozenColumns: 2,
    columns: [
      column(['产品', 'product'], 20, ({ product }) => product.product.name),
      column(['招引对象', 'firm courted'], 28, ({ fact }) =>
        fact.kind === 'COURTS' ? fact.actor.name : words.pick('（未点名）', '(no name)'),
      ),
      column(['产业链', 'chain'], 18, ({ chain }) => chain?.name ?? words.pick('（链外）', '(no chain)')),
      column(['环节', 'stage'], 18, ({ stage }) => stage?.stage.name ?? null),
      statusColumn(
        ['产品状态', 'status of the product'],
        words,
        'GapStatus',
        gapStatusFills,
        ({ product }) => product.status,
      ),
      column(['方式', 'how'], 11, ({ fact }) => words.value('GapFactKind', fact.kind)),
      column(['招引区县', 'district'], 14, ({ fact }) => fact.district?.name ?? null),
      column(['本区', 'own district'], 8, ({ isOwn }) => words.yesNo(isOwn)),
      column(['所指', 'names'], 20, ({ fact }) => fact.target.name),
      statusColumn(['存在状态', 'modality'], words, 'Modality', modalityFills, ({ fact }) => fact.modality),
      column(['明示或推断', 'stated'], 12, ({ fact }) => words.value('Stated', fact.stated)),
    ],
    cites: ({ fact }) => fact.cites,
  });

const listCourted = (gaps: readonly GapRow[]): readonly CourtedRow[] =>
  gaps.flatMap(({ product, ...gap }) => {
    if (product === null) return [];
    const own = [...product.decidedBy, ...product.alsoStated, ...product.inferred].filter(
      ({ kind }) => kind === 'COURTS' || kind === 'SEEKS',
    );
    return [
      ...own.map((fact) => ({ ...gap, product, fact, isOwn: true })),
      ...product.alsoCourtedBy.map((fact) => ({ ...gap, product, fact, isOwn: false })),
    ];
  });
