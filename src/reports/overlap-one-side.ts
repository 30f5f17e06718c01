import type { EntityRecord } from '../graph/records.ts';
import type { WholeOverlap } from '../questions/overlap/whole-overlap.ts';
import type { OverlapEvidence } from '../questions/overlap/overlap-evidence.ts';
import { describeEvidence } from './overlap-shared.ts';
import { column, type ReportTable, toTable } from './report.ts';
import type { Wording } from './wording.ts';

interface OneSideRow {
  readonly district: EntityRecord;
  readonly other: EntityRecord;
  readonly item: EntityRecord;
  readonly evidence: readonly OverlapEvidence[];
}

/** 仅一方: what one district of a pair has and the other has not. */
export function toOneSideTable({ pairs, districts }: WholeOverlap, words: Wording): ReportTable {
  const itemsOf = new Map(
    districts.map(({ district, items }) => [
      district.id,
      new Map(items.map(({ item, evidence }) => [item.id, evidence])),
    ]),
  );
  const toRow = (district: EntityRecord, other: EntityRecord) => (item: EntityRecord) => ({
    district,
    other,
    item,
    evidence: itemsOf.get(district.id)?.get(item.id) ?? [],
  });
  return toTable<OneSideRow>(words, {
    name: ['仅一方', 'only one side'],
    rows: pairs.flatMap(({ left, right, onlyLeft, onlyRight }) => [
      ...onlyLeft.map(toRow(left, right)),
      ...onlyRight.map(toRow(right, left)),
    ]),
    frozenColumns: 3,
    columns: [
      column(['有此项的区县', 'district'], 14, ({ district }) => district.name),
      column(['没有此项的区县', 'compared with'], 14, ({ other }) => other.name),
      column(['产业或产品', 'item'], 24, ({ item }) => item.name),
      column(['依据', 'rests on'], 60, ({ evidence }) => describeEvidence(words, evidence)),
    ],
    cites: ({ evidence }) => evidence.flatMap(({ cites }) => cites),
  });
}
