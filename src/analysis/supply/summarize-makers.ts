import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { modalitiesByStrength } from '../modalities.ts';

/** Someone makes something, in some districts. */
export interface MakerRow {
  readonly producerId: string;
  readonly modality: string;
  readonly districts: readonly { readonly districtId: string }[];
}

export interface MakersSummary<Row extends MakerRow> {
  /** Strongest first; each maker once in each modality that a line gives it, with its first row. */
  readonly byModality: readonly { readonly modality: string; readonly makers: readonly Row[] }[];
  /** In order of id. */
  readonly districts: readonly {
    readonly districtId: string;
    readonly makers: readonly { readonly modality: string; readonly count: number }[];
  }[];
}

/**
 * Who makes a stage, kept apart by modality, and how many of each there are where. A maker of two products counts once.
 * Linear in rows times their districts.
 */
export function summarizeMakers<Row extends MakerRow>(rows: readonly Row[]): MakersSummary<Row> {
  const groups = modalitiesByStrength
    .map((modality) => ({ modality, makers: firstOfEach(rows.filter((row) => row.modality === modality)) }))
    .filter(({ makers }) => makers.length > 0);
  const placed = rows.flatMap((row) => row.districts.map(({ districtId }) => ({ districtId, row })));
  const byDistrict = groupBy(placed, ({ districtId }) => districtId);
  const districts = [...byDistrict]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([districtId, items]) => ({
      districtId,
      makers: modalitiesByStrength
        .map((modality) => ({
          modality,
          count: firstOfEach(items.map(({ row }) => row).filter((row) => row.modality === modality)).length,
        }))
        .filter(({ count }) => count > 0),
    }));
  return { byModality: groups, districts };
}

const firstOfEach = <Row extends MakerRow>(rows: readonly Row[]): readonly Row[] =>
  [...new Map(rows.toReversed().map((row) => [row.producerId, row])).values()].toReversed();
