import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CourtingFact, groupCourting } from '../../../../src/analysis/courting/group-courting.ts';

const courts = (districtId: string, firm: string, ...forIds: readonly string[]): CourtingFact => ({
  districtId,
  kind: 'COURTS',
  targetId: firm,
  forIds,
  stated: 'EXPLICIT',
  modality: 'COURTED',
  relationId: `COURTS(${districtId},${firm})`,
});
const seeks = (districtId: string, product: string): CourtingFact => ({
  districtId,
  kind: 'SEEKS',
  targetId: product,
  forIds: [],
  stated: 'EXPLICIT',
  modality: 'COURTED',
  relationId: `SEEKS(${districtId},${product})`,
});

describe('groupCourting', () => {
  const facts = [courts('x', 'f', 'p', 'q'), courts('y', 'f'), courts('y', 'g', 'q'), seeks('z', 'p')];

  test('by firm, only those that are named count', () => {
    expect(
      groupCourting(facts, 'FIRM').map(({ subjectId, districtIds, isContested }) => [
        subjectId,
        districtIds,
        isContested,
      ]),
    ).toEqual([
      ['f', ['x', 'y'], true],
      ['g', ['y'], false],
    ]);
  });

  test('by product, sought products and those that a courted firm is wanted for', () => {
    expect(
      groupCourting(facts, 'PRODUCT').map(({ subjectId, districtIds }) => [subjectId, districtIds]),
    ).toEqual([
      ['p', ['x', 'z']],
      ['q', ['x', 'y']],
    ]);
  });

  test('one district that says it twice competes with nobody', () => {
    expect(groupCourting([courts('x', 'f', 'p'), seeks('x', 'p')], 'PRODUCT')).toMatchObject([
      { subjectId: 'p', districtIds: ['x'], isContested: false },
    ]);
  });

  test('what was concluded or is only mentioned makes nothing contested, and stands apart', () => {
    const inferred = { ...seeks('y', 'p'), stated: 'INFERRED' };
    const mentioned = { ...seeks('z', 'p'), modality: 'MENTIONED' };
    expect(groupCourting([seeks('x', 'p'), inferred, mentioned], 'PRODUCT')).toEqual([
      {
        subjectId: 'p',
        facts: [seeks('x', 'p')],
        weakFacts: [inferred, mentioned],
        districtIds: ['x'],
        isContested: false,
        isPossiblyContested: true,
      },
    ]);
    expect(groupCourting([inferred], 'PRODUCT')).toMatchObject([{ districtIds: [], facts: [] }]);
  });

  test('other names for everything change nothing but the names', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('FIRM' as const, 'PRODUCT' as const), (list, basis) => {
        const rename = (id: string) => `n-${id}`;
        const renamed = list.map((fact) => ({
          ...fact,
          districtId: rename(fact.districtId),
          targetId: rename(fact.targetId),
          forIds: fact.forIds.map(rename),
        }));
        const outline = (some: readonly CourtingFact[], name: (id: string) => string) =>
          groupCourting(some, basis).map(({ subjectId, districtIds, isContested }) => [
            name(subjectId),
            districtIds.map(name),
            isContested,
          ]);
        expect(outline(renamed, (id) => id)).toEqual(outline(list, rename));
      }),
    );
  });

  const anyFacts = fc.array(
    fc.oneof(
      fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('f', 'g')).map(([d, f]) => courts(d, f, 'p')),
      fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('p', 'q')).map(([d, p]) => seeks(d, p)),
    ),
    { maxLength: 12 },
  );

  test('an unrelated district changes nothing for the others, and what most want comes first', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('FIRM' as const, 'PRODUCT' as const), (list, basis) => {
        const alone = groupCourting(list, basis);
        const beside = groupCourting([...list, courts('elsewhere', 'other', 'another')], basis);
        expect(beside.filter(({ subjectId }) => !['other', 'another'].includes(subjectId))).toEqual(alone);
        const sizes = alone.map(({ districtIds }) => districtIds.length);
        expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
      }),
    );
  });
});
