import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignResponsibilities,
  type Responsibility,
  type ResponsibilityRole,
} from '../../../../src/analysis/responsibilities/assign-responsibilities.ts';

const part = (
  actorId: string,
  role: ResponsibilityRole,
  subjectId: string,
  position: number | null = 1,
): Responsibility => ({
  actorId,
  role,
  subjectId,
  position,
  relationId: `${role}(${actorId},${subjectId})`,
});
const assign = (facts: readonly Responsibility[], subjects: readonly string[] = []) =>
  assignResponsibilities(subjects, facts, (id) => id.startsWith('generic'));
const leadOf = (facts: readonly Responsibility[], subject = 't') =>
  assign(facts, [subject]).subjects.find(({ subjectId }) => subjectId === subject)?.lead;

describe('assignResponsibilities', () => {
  test('a task is led by one, by several, by a generic name, or by none', () => {
    expect(leadOf([part('a', 'LEADS', 't')])).toBe('SOLE');
    expect(leadOf([part('a', 'LEADS', 't'), part('b', 'LEADS', 't', 2)])).toBe('JOINT');
    expect(leadOf([part('generic', 'LEADS', 't')])).toBe('GENERIC');
    expect(leadOf([part('a', 'SUPPORTS', 't')])).toBe('NONE');
    expect(leadOf([])).toBe('NONE');
    // Beside a generic name, one named department is still the only one that can be asked.
    expect(leadOf([part('a', 'LEADS', 't'), part('generic', 'LEADS', 't', 2)])).toBe('SOLE');
  });

  test('departments stand in the printed order, and those without a position last', () => {
    const { subjects } = assign([
      part('c', 'LEADS', 't', null),
      part('b', 'LEADS', 't', 2),
      part('a', 'LEADS', 't', 1),
    ]);
    expect(subjects[0]?.leads.map(({ actorId }) => actorId)).toEqual(['a', 'b', 'c']);
  });

  test('departments that lead most come first, then those that support most', () => {
    const { actors } = assign([
      part('a', 'SUPPORTS', 't'),
      part('b', 'SUPPORTS', 't', 2),
      part('b', 'SUPPORTS', 'u'),
      part('c', 'LEADS', 't'),
      part('c', 'LEADS', 'u'),
      part('d', 'LEADS', 'u', 2),
    ]);
    expect(actors.map(({ actorId, soleLeads, jointLeads }) => [actorId, soleLeads, jointLeads])).toEqual([
      ['c', 1, 1],
      ['d', 0, 1],
      ['b', 0, 0],
      ['a', 0, 0],
    ]);
  });

  const facts = fc
    .array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', 'generic'),
        fc.constantFrom<ResponsibilityRole>('LEADS', 'SUPPORTS'),
        fc.constantFrom('t', 'u', 'v'),
        fc.integer({ min: 1, max: 4 }),
      ),
      { maxLength: 20 },
    )
    .map((list) => {
      const parts = list.map(([actor, role, subject, position]) => part(actor, role, subject, position));
      return [...new Map(parts.map((fact) => [fact.relationId, fact])).values()];
    });

  test('every fact is given once by subject and once by department, in whatever order it comes', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const { subjects, actors } = assign(list);
        const ids = (own: readonly Responsibility[]) => own.map(({ relationId }) => relationId).toSorted();
        const all = ids(list);
        expect(ids(subjects.flatMap(({ leads, supports }) => [...leads, ...supports]))).toEqual(all);
        expect(ids(actors.flatMap(({ leads, supports }) => [...leads, ...supports]))).toEqual(all);
        expect(assign(list.toReversed()).actors).toEqual(actors);
      }),
    );
  });

  test('another subject changes nothing for this one', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const own = list.filter(({ subjectId }) => subjectId === 't');
        const find = (all: readonly Responsibility[]) =>
          assign(all, ['t']).subjects.find(({ subjectId }) => subjectId === 't');
        expect(find(list)).toEqual(find(own));
      }),
    );
  });
});
