import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disruptionEffects } from '../../../../src/analysis/dependencies/disrupt-stages.ts';
import { hitStage } from '../../../../src/analysis/dependencies/hit-stage.ts';
import type { ProducingFact } from '../../../../src/analysis/dependencies/list-sources.ts';

const made = (
  targetId: string,
  actorId: string,
  districtIds: readonly string[] = ['d'],
  producerIds: readonly string[] = [actorId],
): ProducingFact => ({
  relationId: `PRODUCES(${actorId},${targetId})`,
  targetId,
  actorId,
  producerIds,
  districtIds,
});
function hit(facts: readonly ProducingFact[], ids: readonly string[], districts: readonly string[] = []) {
  const products = ['p', 'q'].map((productId) => ({
    productId,
    facts: facts.filter(({ targetId }) => targetId === productId || targetId === 's'),
  }));
  return hitStage('s', products, facts, { ids: new Set(ids), districtIds: new Set(districts) });
}

describe('hitStage', () => {
  test('the last source of the only product that has one', () => {
    expect(hit([made('p', 'f')], ['f'])).toMatchObject({
      effect: 'LOST',
      sourcesBefore: 1,
      sourcesAfter: 0,
      emptiedDistrictIds: ['d'],
    });
  });
  test('one of two products weakens, one of two sources reduces', () => {
    expect(hit([made('p', 'f'), made('q', 'g')], ['f'])).toMatchObject({ effect: 'WEAKENED' });
    expect(hit([made('p', 'f'), made('p', 'g')], ['f'])).toMatchObject({ effect: 'REDUCED' });
  });
  test('without a stated source nothing can be lost', () => {
    expect(hit([], ['f'], ['d'])).toMatchObject({ effect: 'NONE', sourcesBefore: 0 });
  });
  test('the stage, one product, all products', () => {
    expect(hit([], ['s']).effect).toBe('REMOVED');
    expect(hit([], ['p']).effect).toBe('WEAKENED');
    expect(hit([], ['p', 'q']).effect).toBe('REMOVED');
  });
  test('a project goes with the firms that undertake it, and a firm stays with what it makes itself', () => {
    const project = made('p', 'project', ['d'], ['f', 'g']);
    expect(hit([project], ['f']).effect).toBe('REDUCED');
    expect(hit([project], ['f', 'g']).effect).toBe('LOST');
    expect(hit([project, made('p', 'f')], ['project'])).toMatchObject({ effect: 'REDUCED', sourcesAfter: 1 });
  });
  test('a district takes who is nowhere else', () => {
    expect(hit([made('p', 'f', ['d'])], [], ['d']).effect).toBe('LOST');
    expect(hit([made('p', 'f', ['d', 'e'])], [], ['d'])).toMatchObject({
      effect: 'REDUCED',
      emptiedDistrictIds: ['d'],
    });
    expect(hit([made('p', 'f', [])], [], ['d']).effect).toBe('NONE');
  });
  test('a cluster does not take the place of the firm that it may consist of', () => {
    expect(hit([made('p', 'f'), made('p', 'c', ['d'], [])], ['f']).effect).toBe('LOST');
  });

  const anyFact = fc
    .tuple(
      fc.constantFrom('p', 'q', 's'),
      fc.constantFrom('f', 'g', 'h'),
      fc.uniqueArray(fc.constantFrom('d', 'e')),
      fc.constantFrom('firm', 'project', 'cluster'),
    )
    .map(([target, id, districts, kind]) =>
      kind === 'cluster'
        ? made(target, `c${id}`, districts, [])
        : made(target, kind === 'firm' ? id : `project-${id}`, districts, [id]),
    );
  const anyIds = fc.array(fc.constantFrom('f', 'g', 'h', 'p', 'q', 's', 'project-f', 'cf'));
  const anyDistricts = fc.array(fc.constantFrom('d', 'e'));

  test('removing more never makes the effect smaller', () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 6 }),
        anyIds,
        anyIds,
        anyDistricts,
        anyDistricts,
        (facts, ids, moreIds, districts, moreDistricts) => {
          const few = hit(facts, ids, districts);
          const many = hit(facts, [...ids, ...moreIds], [...districts, ...moreDistricts]);
          expect(disruptionEffects.indexOf(many.effect)).toBeGreaterThanOrEqual(
            disruptionEffects.indexOf(few.effect),
          );
          expect(many.sourcesAfter).toBeLessThanOrEqual(few.sourcesAfter);
        },
      ),
    );
  });
});
