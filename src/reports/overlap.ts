import { wholeOverlap, type WholeOverlap } from '../questions/overlap/whole-overlap.ts';
import type { DistrictOverlapArgs } from '../questions/overlap/overlap-arguments.ts';
import { toComplementaryTable } from './overlap-complementary.ts';
import { toMatrixTables } from './overlap-matrix.ts';
import { toOneSideTable } from './overlap-one-side.ts';
import { toSharedTable } from './overlap-shared.ts';
import { column, defineReport, type ReportTable, statusColumn, toTable } from './report.ts';
import { districtStatusFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

type Pair = WholeOverlap['pairs'][number];

/** 产业重合: what districts share (同质化) and how they complement one another (互补). */
export const overlapReport = defineReport<DistrictOverlapArgs, WholeOverlap>({
  name: 'overlap',
  field: 'districtOverlap',
  title: ['区县产业重合：同质化与互补', 'Districts compared: shared and complementary'],
  shortTitle: ['重合', 'overlap'],
  question: wholeOverlap,
  about: (_, { districts }) => districts ?? [],
  tables: (answer, words) => [
    toPairTable(answer.pairs, words),
    ...toMatrixTables(answer.matrix, words),
    toSharedTable(answer.pairs, words),
    toComplementaryTable(answer.pairs, words),
    toOneSideTable(answer, words),
    toDistrictTable(answer, words),
  ],
  notes: ({ pairs, truncated, caps }, words) => {
    const listed = (list: 'shared' | 'complementary') =>
      pairs.reduce((sum, pair) => sum + pair[list].length, 0);
    const counted = (count: 'sharedCount' | 'complementaryCount') =>
      pairs.reduce((sum, pair) => sum + pair[count], 0);
    const say = (shown: number, all: number) =>
      words.pick(`列出 ${shown} 条，共 ${all} 条`, `${shown} listed of ${all}`);
    return [
      [words.heading(['共有（同质化）', 'shared']), say(listed('shared'), counted('sharedCount'))],
      [words.heading(['互补', 'complementary']), say(listed('complementary'), counted('complementaryCount'))],
      [
        words.heading(['读法', 'how to read it']),
        words.pick(
          '重合度即 Jaccard 系数：共有项数除以双方全部项数；重叠系数：共有项数除以项数较少一方的项数；加权重合度：每项按匹配程度和状态加权后的重合度。都在 0 与 1 之间，1 为完全重合',
          'Shared of all is the Jaccard index: what both have by what either has. Shared of the smaller side is the overlap coefficient: what both have by what the side with fewer has. The weighted index counts each item by match and state. Each lies between 0 (nothing) and 1 (everything)',
        ),
      ],
      ...(truncated
        ? ([
            [
              words.heading(['截断', 'cut']),
              words.pick(
                `每一对区县的每张清单至多列 ${caps.first} 条；数目和矩阵不受影响。要列更多，在地址中加 first=1000`,
                `each list of a pair holds ${caps.first} entries at most; counts and matrices count all. For more, add first=1000 to the address`,
              ),
            ],
          ] as const)
        : []),
    ];
  },
});

const toPairTable = (pairs: readonly Pair[], words: Wording): ReportTable =>
  toTable<Pair>(words, {
    name: ['两两比较', 'pairs'],
    rows: pairs,
    frozenColumns: 2,
    columns: [
      column(['区县甲', 'left'], 12, ({ left }) => left.name),
      column(['区县乙', 'right'], 12, ({ right }) => right.name),
      column(['共有数', 'shared'], 9, ({ sharedCount }) => sharedCount, 'integer'),
      column(['仅甲', 'only left'], 9, ({ onlyLeftCount }) => onlyLeftCount, 'integer'),
      column(['仅乙', 'only right'], 9, ({ onlyRightCount }) => onlyRightCount, 'integer'),
      column(
        ['重合度（共有占双方全部的比例）', 'shared of all (Jaccard)'],
        18,
        ({ jaccard }) => jaccard,
        'ratio',
      ),
      column(
        ['重叠系数（共有占较小一方的比例）', 'shared of the smaller side'],
        18,
        (pair) => pair.overlapCoefficient,
        'ratio',
      ),
      column(
        ['加权重合度（按匹配与状态）', 'weighted by match and state'],
        18,
        (pair) => pair.weightedJaccard,
        'ratio',
      ),
      column(['互补数', 'complementary'], 9, (pair) => pair.complementaryCount, 'integer'),
      column(['列出的共有项', 'shared, as listed'], 60, ({ shared }) =>
        words.names(shared.map(({ item }) => item)),
      ),
    ],
    cites: ({ shared }) =>
      shared.flatMap(({ left, right }) => [...left, ...right].flatMap(({ cites }) => cites)),
  });

const toDistrictTable = ({ districts }: WholeOverlap, words: Wording): ReportTable =>
  toTable<WholeOverlap['districts'][number]>(words, {
    name: ['区县依据', 'districts'],
    rows: districts,
    columns: [
      column(['区县', 'district'], 12, ({ district }) => district.name),
      statusColumn(
        ['依据', 'rests on'],
        words,
        'OverlapDistrictStatus',
        districtStatusFills,
        ({ status }) => status,
      ),
      column(['项数', 'items'], 8, ({ items }) => items.length, 'integer'),
      column(['产业或产品', 'items by name'], 60, ({ items }) => words.names(items.map(({ item }) => item))),
      column(['说明', 'explanation'], 60, (row) => words.pick(row.explanationZh, row.explanation)),
      column(['文件', 'documents'], 44, ({ sources }) =>
        words.join(
          sources.map(({ document, status }) =>
            words.qualify(document.name, [words.value('DocumentStatus', status)]),
          ),
        ),
      ),
      column(['下一份文件日期', 'next document'], 14, ({ nextEdition }) => nextEdition, 'date'),
    ],
    cites: ({ items }) => items.flatMap(({ evidence }) => evidence.flatMap(({ cites }) => cites)),
  });
