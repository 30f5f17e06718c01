import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupProjects } from '../../../../src/analysis/projects/group-projects.ts';
import { listNarrower } from '../../../../src/analysis/overlap/narrower-industries.ts';

const project = (projectId: string, stage: string | null, investmentYi: number | null = null) => ({
  projectId,
  stage,
  investmentYi,
  landMu: null,
  annualRevenueYi: null,
});

test('stages in their order, sums with how many state them, and what has no stage', () => {
  const { stages, withoutStage } = groupProjects(
    [
      project('a', 'LATE', 2),
      project('b', 'EARLY'),
      project('c', 'LATE', 0.1),
      project('d', 'LATE'),
      project('e', null),
    ],
    ['EARLY', 'LATE'],
  );
  expect(stages.map(({ stage, projects }) => [stage, projects.length])).toEqual([
    ['EARLY', 1],
    ['LATE', 3],
  ]);
  expect(stages[0]?.investment).toEqual({ sum: null, stated: 0, of: 1 });
  expect(stages[1]?.investment).toEqual({ sum: 2.1, stated: 2, of: 3 });
  expect(withoutStage.map(({ projectId }) => projectId)).toEqual(['e']);
});

test('every project is at one stage or without one', () => {
  const stage = fc.option(fc.constantFrom('EARLY', 'LATE'));
  fc.assert(
    fc.property(fc.array(stage, { maxLength: 20 }), (list) => {
      const projects = list.map((value, index) => project(`p${index}`, value));
      const { stages, withoutStage } = groupProjects(projects, ['EARLY', 'LATE']);
      const counted = stages.reduce((sum, own) => sum + own.projects.length, withoutStage.length);
      expect(counted).toBe(projects.length);
    }),
  );
});

test('an industry, what it covers, and what is narrower, in any circle', () => {
  const links = [
    { kind: 'COVERS', fromId: 'umbrella', toId: 'food' },
    { kind: 'BROADER', fromId: 'drinks', toId: 'food' },
    { kind: 'BROADER', fromId: 'liquor', toId: 'drinks' },
    { kind: 'BROADER', fromId: 'food', toId: 'liquor' },
    { kind: 'BROADER', fromId: 'other', toId: 'root' },
  ];
  expect([...listNarrower('umbrella', links)].toSorted()).toEqual(['drinks', 'food', 'liquor', 'umbrella']);
  expect([...listNarrower('root', links)]).toEqual(['root', 'other']);
});
