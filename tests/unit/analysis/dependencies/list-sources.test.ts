import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listSources, type ProducingFact } from '../../../../src/analysis/dependencies/list-sources.ts';

const fact = (
  actorId: string,
  districtIds: readonly string[],
  producerIds: readonly string[] = [actorId],
): ProducingFact => ({
  relationId: `PRODUCES(${actorId},p)`,
  targetId: 'p',
  actorId,
  producerIds,
  districtIds,
});
const cluster = (id: string, district: string) => fact(id, [district], []);
const idsOf = (facts: readonly ProducingFact[]) => listSources(facts).map(({ sourceId }) => sourceId);

describe('listSources', () => {
  test('a firm and its project are one source, with the districts of both', () => {
    const [only, ...others] = listSources([fact('f', ['d']), fact('project', ['e'], ['f'])]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ sourceId: 'f', isNamed: true, districtIds: ['d', 'e'] });
  });
  test('a project of two firms is two sources', () => {
    expect(idsOf([fact('project', ['d'], ['f', 'g'])])).toEqual(['f', 'g']);
  });
  test('a cluster is a source where nobody is named, once a district', () => {
    expect(idsOf([cluster('c', 'd'), cluster('c2', 'd')])).toEqual(['unnamed in d']);
    expect(idsOf([cluster('c', 'd'), fact('f', ['d'])])).toEqual(['f']);
    expect(idsOf([cluster('c', 'd'), fact('f', ['e'])])).toEqual(['f', 'unnamed in d']);
  });

  const anyFact = fc
    .tuple(fc.constantFrom('f', 'g', 'h'), fc.uniqueArray(fc.constantFrom('d', 'e')), fc.boolean())
    .map(([id, districts, isCluster]) => fact(isCluster ? `c${id}` : id, districts, isCluster ? [] : [id]));
  test('the order of facts changes nothing, and a fact twice is a fact once', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        expect(idsOf([...facts].reverse())).toEqual(idsOf(facts));
        expect(idsOf([...facts, ...facts])).toEqual(idsOf(facts));
      }),
    );
  });
  test('a cluster of an unrelated district adds that district alone', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        expect(idsOf([...facts, cluster('x', 'far')])).toEqual(
          [...idsOf(facts), 'unnamed in far'].toSorted(),
        );
      }),
    );
  });
});
