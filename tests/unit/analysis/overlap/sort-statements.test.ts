import { describe, expect, test } from 'vitest';
import {
  type DistrictStatement,
  type SortingRules,
  sortStatements,
} from '../../../../src/analysis/overlap/sort-statements.ts';

const statement: DistrictStatement = {
  districtId: 'a',
  itemId: 'steel',
  itemLabel: 'Industry',
  source: 'CLUSTER',
  viaId: 'cluster',
  matching: 'EXACT',
  ofWholeCluster: false,
  modality: 'PLANNED',
  stated: 'EXPLICIT',
  cites: ['plan:1'],
  docIds: ['plan'],
  editionSubjectId: null,
  places: null,
  clusterIds: [],
  parkIds: [],
  firmIds: [],
  projectIds: [],
};
const rules: SortingRules<DistrictStatement> = {
  sources: new Set(['CLUSTER', 'PARK_FOCUS', 'PRODUCER']),
  modalities: new Set(['EXISTING', 'PLANNED']),
  includeInferred: false,
  isNonIndustrial: (itemId) => itemId === 'logistics',
  isVisible: ({ docIds }) => !docIds.includes('later'),
  current: new Set(),
};
const place = (modality: string | null, docId = 'plan') => ({
  placeId: 'park',
  placeLabel: 'Park',
  modality,
  docIds: [docId],
  cites: [],
});
const reasonFor = (changes: Partial<DistrictStatement>, changedRules: Partial<typeof rules> = {}) =>
  sortStatements([{ ...statement, ...changes }], { ...rules, ...changedRules })[0]?.leftOut;

describe('sortStatements', () => {
  test('counts what fits the basis, the date and the modality', () => {
    expect(reasonFor({})).toBeNull();
    expect(reasonFor({ modality: null })).toBeNull();
  });

  test.each([
    ['OWN_WATCH_LIST', { source: 'OWN_WATCH_LIST' }],
    ['AFTER_DATE', { docIds: ['later'] }],
    ['SUPERSEDED', { source: 'PARK_FOCUS', editionSubjectId: 'park' }],
    ['THIRD_PARTY', { source: 'THIRD_PARTY' }],
    ['OTHER_BASIS', { source: 'PARK_CLUSTER_FOCUS' }],
    ['INFERRED', { stated: 'INFERRED' }],
    ['RELATED', { matching: 'RELATED' }],
    ['NON_INDUSTRIAL', { itemId: 'logistics' }],
    ['MODALITY', { modality: 'MENTIONED' }],
  ] as const)('%s leaves a statement out', (reason, changes) => {
    expect(reasonFor(changes)).toBe(reason);
  });

  test('a producer counts where it stands at the date, not where it is courted or mentioned', () => {
    expect(reasonFor({ source: 'PRODUCER', places: [place('COURTED'), place('MENTIONED')] })).toBe(
      'NOT_THERE_YET',
    );
    expect(reasonFor({ source: 'PRODUCER', places: [place('COURTED'), place('EXISTING')] })).toBeNull();
    expect(reasonFor({ source: 'PRODUCER', places: [place(null)] })).toBeNull();
    expect(reasonFor({ source: 'PRODUCER', places: [place('EXISTING', 'later')] })).toBe('AFTER_DATE');
    expect(reasonFor({ source: 'PRODUCER', places: [place('EXISTING', 'later'), place('COURTED')] })).toBe(
      'NOT_THERE_YET',
    );
  });

  test('the first reason that holds is told, and what is asked for is counted', () => {
    expect(reasonFor({ docIds: ['later'], stated: 'INFERRED', matching: 'RELATED' })).toBe('AFTER_DATE');
    expect(reasonFor({ stated: 'INFERRED' }, { includeInferred: true })).toBeNull();
    expect(reasonFor({ modality: 'COURTED' }, { modalities: new Set(['COURTED']) })).toBeNull();
  });
});
