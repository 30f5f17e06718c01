import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOwners } from '../../../../src/analysis/overlap/overlap.ts';
import {
  type Making,
  type MakerTie,
  type MakingRules,
  sortMakings,
  type SortedMaking,
} from '../../../../src/analysis/overlap/sort-makings.ts';

const tie = (subjectId: string, makerId: string, ...steps: MakerTie['steps']): MakerTie => ({
  subjectId,
  makerId,
  industryId: null,
  matching: null,
  ofWholeCluster: false,
  clusterId: null,
  firmId: null,
  steps,
});
const step = (modality: string, stated = 'EXPLICIT', docIds: readonly string[] = []) => ({
  modality,
  stated,
  docIds,
  cites: [],
});
const making = (makerId: string, itemId: string, values: Partial<Making> = {}): Making => ({
  makerId,
  itemId,
  itemLabel: 'Product',
  capacity: null,
  modality: 'EXISTING',
  stated: 'EXPLICIT',
  relationId: `${makerId} ${itemId} ${values.modality ?? ''}`,
  cites: [],
  docIds: [],
  ...values,
});
const rules = (values: Partial<MakingRules> = {}): MakingRules => ({
  modalities: new Set(['EXISTING', 'PLANNED']),
  includeInferred: false,
  isVisible: ({ docIds }) => !docIds.includes('late'),
  ...values,
});

describe('sortMakings', () => {
  test.each([
    ['a stage', [], { itemLabel: 'ChainStage' }, 'STAGE'],
    ['a making that was stated later', [], { docIds: ['late'] }, 'AFTER_DATE'],
    ['a tie that was stated later', [step('EXISTING', 'EXPLICIT', ['late'])], {}, 'AFTER_DATE'],
    ['a firm that is courted for the cluster', [step('COURTED')], {}, 'NOT_THERE_YET'],
    [
      'a firm that is there, and its project only mentioned',
      [step('EXISTING'), step('MENTIONED')],
      {},
      'NOT_THERE_YET',
    ],
    ['an inferred making', [], { stated: 'INFERRED' }, 'INFERRED'],
    ['an inferred tie', [step('EXISTING', 'INFERRED')], {}, 'INFERRED'],
    ['a courted product', [], { modality: 'COURTED' }, 'MODALITY'],
    ['a planned product of a planned project', [step('PLANNED')], { modality: 'PLANNED' }, null],
  ] as const)('%s', (_, steps, values, expected) => {
    const [sorted] = sortMakings([tie('s', 'm', ...steps)], [making('m', 'p', values)], rules());
    expect(sorted?.leftOut).toBe(expected);
  });

  test('of several ties those that hold are shown; one that a line states makes the making stated', () => {
    const stated = tie('s', 'm', step('PLANNED'));
    const inferred = tie('s', 'm', step('EXISTING', 'INFERRED'));
    const courted = tie('s', 'm', step('COURTED'));
    const ties = [inferred, courted, stated];
    expect(sortMakings(ties, [making('m', 'p')], rules())).toEqual([
      { subjectId: 's', making: making('m', 'p'), stated: 'EXPLICIT', ties: [stated], leftOut: null },
    ]);
    const all = sortMakings([inferred, courted], [making('m', 'p')], rules({ includeInferred: true }));
    expect(all).toMatchObject([{ stated: 'INFERRED', ties: [inferred], leftOut: null }]);
  });

  const subjects = ['a', 'b', 'c'];
  const makers = ['m1', 'm2', 'm3', 'm4'];
  const modality = fc.constantFrom('EXISTING', 'PLANNED', 'COURTED', 'MENTIONED');
  const stated = fc.constantFrom('EXPLICIT', 'INFERRED');
  const docIds = fc.constantFrom([], ['late']);
  const ties = fc.array(
    fc
      .tuple(
        fc.constantFrom(...subjects),
        fc.constantFrom(...makers),
        fc.array(fc.record({ modality, stated, docIds, cites: fc.constant([]) }), { maxLength: 2 }),
      )
      .map(([subjectId, makerId, steps]) => tie(subjectId, makerId, ...steps)),
  );
  const makings = fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom(...makers),
        fc.constantFrom('p', 'q', 'r', 's'),
        fc.record({ modality, stated, docIds }),
      )
      .map(([makerId, itemId, values]) => making(makerId, itemId, values)),
    { selector: ({ relationId }) => relationId },
  );
  const count = (sorted: readonly SortedMaking[]) => sorted.filter(({ leftOut }) => leftOut === null);
  const toKey = ({ subjectId, making: { relationId } }: SortedMaking) => `${subjectId} ${relationId}`;
  const compare = (counted: readonly SortedMaking[], ids: readonly string[]) =>
    compareOwners(
      ids,
      counted.map(({ subjectId, making: { itemId } }) => ({ ownerId: subjectId, itemId, weight: 1 })),
    );

  test('every making of a maker of a subject is sorted once, whatever the number of ties and their order', () => {
    fc.assert(
      fc.property(ties, makings, (someTies, someMakings) => {
        const sorted = sortMakings(someTies, someMakings, rules());
        const pairs = new Set(someTies.map(({ subjectId, makerId }) => `${subjectId} ${makerId}`));
        const expected = [...pairs].flatMap((pair) => {
          const [subjectId, makerId] = pair.split(' ');
          return someMakings
            .filter((candidate) => candidate.makerId === makerId)
            .map(({ relationId }) => `${subjectId} ${relationId}`);
        });
        expect(sorted.map(toKey).toSorted()).toEqual(expected.toSorted());
        const turned = sortMakings(someTies.toReversed(), someMakings.toReversed(), rules());
        expect(count(turned).map(toKey).toSorted()).toEqual(count(sorted).map(toKey).toSorted());
      }),
    );
  });

  test('asking for more takes nothing away', () => {
    fc.assert(
      fc.property(
        ties,
        makings,
        fc.subarray(['EXISTING', 'PLANNED', 'COURTED']),
        (someTies, someMakings, some) => {
          const fewer = count(sortMakings(someTies, someMakings, rules({ modalities: new Set(some) })));
          const more = rules({ modalities: new Set([...some, 'MENTIONED']), includeInferred: true });
          const found = new Set(count(sortMakings(someTies, someMakings, more)).map(toKey));
          expect(fewer.map(toKey).filter((key) => !found.has(key))).toEqual([]);
        },
      ),
    );
  });

  test('shared and only one side’s add up to each side; a subject against its twin is 1, or nothing; sides may be turned', () => {
    fc.assert(
      fc.property(ties, makings, (someTies, someMakings) => {
        const counted = count(sortMakings(someTies, someMakings, rules()));
        const twins = counted.map((entry) => ({ ...entry, subjectId: `${entry.subjectId}'` }));
        const itemsOf = (id: string) =>
          new Set(counted.flatMap(({ subjectId, making: { itemId } }) => (subjectId === id ? [itemId] : [])));
        for (const pair of compare(counted, subjects)) {
          const [left, right] = [itemsOf(pair.leftId), itemsOf(pair.rightId)];
          expect(pair.shared.length + pair.onlyLeft.length).toBe(left.size);
          expect(pair.shared.length + pair.onlyRight.length).toBe(right.size);
          expect(pair.jaccard).toBe(
            left.size + right.size === 0 ? null : pair.shared.length / new Set([...left, ...right]).size,
          );
          const [turned] = compare(counted, [pair.rightId, pair.leftId]);
          expect(turned).toMatchObject({
            shared: pair.shared,
            onlyLeft: pair.onlyRight,
            onlyRight: pair.onlyLeft,
            jaccard: pair.jaccard,
            overlapCoefficient: pair.overlapCoefficient,
          });
        }
        for (const id of subjects) {
          const [twin] = compare([...counted, ...twins], [id, `${id}'`]);
          expect(twin?.jaccard).toBe(itemsOf(id).size === 0 ? null : 1);
          expect(twin?.overlapCoefficient).toBe(itemsOf(id).size === 0 ? null : 1);
        }
      }),
    );
  });
});
