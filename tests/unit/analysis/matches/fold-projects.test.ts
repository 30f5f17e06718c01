import { expect, test } from 'vitest';
import { foldProjects, type MakerRow } from '../../../../src/analysis/matches/fold-projects.ts';

const maker = (producerId: string, rest: Partial<MakerRow> = {}): MakerRow => ({
  producerId,
  label: 'Firm',
  undertakerIds: [],
  modality: 'PLANNED',
  stated: 'EXPLICIT',
  cites: [`d:${producerId}`],
  ...rest,
});
const project = (producerId: string, undertakerIds: readonly string[], rest: Partial<MakerRow> = {}) =>
  maker(producerId, { label: 'Project', undertakerIds, ...rest });

test('a firm and its project are one maker, with the firmer modality and both sources', () => {
  const rows = [maker('f', { stated: 'INFERRED' }), project('p', ['f'], { modality: 'EXISTING' })];
  expect(foldProjects(rows)).toEqual([
    maker('f', {
      projectIds: ['p'],
      modality: 'EXISTING',
      stated: 'EXPLICIT',
      cites: ['d:f', 'd:p'],
    } as never),
  ]);
});

test('a project stays where one of its firms is not listed, or none is named', () => {
  const ids = (rows: readonly MakerRow[]) => foldProjects(rows).map(({ producerId }) => producerId);
  expect(ids([maker('f'), project('p', ['f', 'g']), project('q', [])])).toEqual(['f', 'p', 'q']);
  expect(ids([maker('f'), maker('g'), project('p', ['f', 'g'])])).toEqual(['f', 'g']);
});
