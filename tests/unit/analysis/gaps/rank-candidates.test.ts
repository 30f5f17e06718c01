import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  type CandidateFact,
  collectCandidates,
  rankCandidates,
} from '../../../../src/analysis/gaps/rank-candidates.ts';

type Properties = Omit<Candidate<CandidateFact>, 'actorId' | 'facts'> &
  Pick<CandidateFact, 'kinship' | 'modality'>;

const best: Properties = {
  place: 'PARTNER_DISTRICT',
  kinship: 'SAME_PRODUCT',
  modality: 'EXISTING',
  site: 'NEARBY_PARK',
  courtedByOthers: false,
};
const candidate = (
  actorId: string,
  { kinship, modality, ...standing }: Properties,
): Candidate<CandidateFact> => ({
  ...standing,
  actorId,
  facts: [{ actorId, kinship, modality, relationId: `r(${actorId})` }],
});
const ranksOf = (...candidates: readonly Candidate<CandidateFact>[]) =>
  rankCandidates(candidates).map(({ actorId, rank, tiedWith }) => [actorId, rank, tiedWith]);

describe('rankCandidates', () => {
  test('each criterion decides where those before it are equal', () => {
    expect(
      ranksOf(
        candidate('place', { ...best, place: 'OTHER_DISTRICT' }),
        candidate('region', { ...best, place: 'SAME_REGION' }),
        candidate('kinship', { ...best, kinship: 'SAME_STAGE' }),
        candidate('modality', { ...best, modality: 'PLANNED' }),
        candidate('site', { ...best, site: 'OTHER_PARK' }),
        candidate('courted', { ...best, courtedByOthers: true }),
        candidate('best', best),
      ).map(([actorId]) => actorId),
    ).toEqual(['best', 'courted', 'site', 'modality', 'kinship', 'region', 'place']);
  });
  test('a partner district comes before any other, whatever the candidate makes', () => {
    expect(
      ranksOf(
        candidate('far', { ...best, place: 'OTHER_DISTRICT' }),
        candidate('partner', { ...best, kinship: 'SAME_CHAIN', modality: 'MENTIONED' }),
      ),
    ).toEqual([
      ['partner', 1, 0],
      ['far', 2, 0],
    ]);
  });
  test('a tie is shown as a tie: 1, 1, 3', () => {
    expect(
      ranksOf(candidate('c', { ...best, modality: 'PLANNED' }), candidate('b', best), candidate('a', best)),
    ).toEqual([
      ['a', 1, 1],
      ['b', 1, 1],
      ['c', 3, 0],
    ]);
  });
  test('the district itself and one of its region are equal', () => {
    expect(
      ranksOf(
        candidate('own', { ...best, place: 'OWN_DISTRICT' }),
        candidate('region', { ...best, place: 'SAME_REGION' }),
      ).map(([, rank]) => rank),
    ).toEqual([1, 1]);
  });

  const anyProperties: fc.Arbitrary<Properties> = fc.record({
    place: fc.constantFrom(
      'PARTNER_DISTRICT',
      'OWN_DISTRICT',
      'SAME_REGION',
      'OTHER_DISTRICT',
      'PLACE_NOT_STATED',
    ),
    kinship: fc.constantFrom('SAME_PRODUCT', 'SAME_STAGE', 'SAME_CHAIN'),
    modality: fc.constantFrom('EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'),
    site: fc.constantFrom('NEARBY_PARK', 'OTHER_PARK', 'NO_PARK', 'SITE_NOT_STATED'),
    courtedByOthers: fc.boolean(),
  });
  const rankOf = (list: readonly Properties[]) => {
    const ranked = rankCandidates(list.map((properties, index) => candidate(`c${index}`, properties)));
    return list.map((_, index) => ranked.find(({ actorId }) => actorId === `c${index}`)?.rank);
  };

  test('swapping the properties of two candidates swaps their ranks, and moves nobody else', () => {
    fc.assert(
      fc.property(
        fc.array(anyProperties, { minLength: 2, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (list, first, second) => {
          const [i, j] = [first % list.length, second % list.length];
          const swapped = list.with(i, list[j] ?? best).with(j, list[i] ?? best);
          const ranks = rankOf(list);
          expect(rankOf(swapped)).toEqual(ranks.with(i, ranks[j]).with(j, ranks[i]));
        },
      ),
    );
  });
  test('equal properties are the same rank, and a rank is one more than the number that is better', () => {
    fc.assert(
      fc.property(fc.array(anyProperties, { maxLength: 12 }), (list) => {
        const ranks = rankOf(list);
        list.forEach((left, i) => {
          expect(ranks[i]).toBe(1 + ranks.filter((rank) => Number(rank) < Number(ranks[i])).length);
          list.forEach((right, j) => {
            if (JSON.stringify(left) === JSON.stringify(right)) expect(ranks[i]).toBe(ranks[j]);
          });
        });
      }),
    );
  });
  test('one more candidate changes the order of no others', () => {
    fc.assert(
      fc.property(fc.array(anyProperties, { maxLength: 10 }), anyProperties, (list, another) => {
        const order = (ranks: readonly (number | undefined)[]) =>
          list.map((_, i) => list.map((__, j) => Math.sign(Number(ranks[i]) - Number(ranks[j]))));
        expect(order(rankOf([...list, another]))).toEqual(order(rankOf(list)));
      }),
    );
  });
});

describe('collectCandidates', () => {
  const standing = { place: best.place, site: best.site, courtedByOthers: false };
  test('one candidate for each actor; the closest of its facts decides', () => {
    const facts: readonly CandidateFact[] = [
      { actorId: 'f', kinship: 'SAME_CHAIN', modality: 'EXISTING', relationId: 'r1' },
      { actorId: 'f', kinship: 'SAME_PRODUCT', modality: 'COURTED', relationId: 'r2' },
      { actorId: 'f', kinship: 'SAME_PRODUCT', modality: 'PLANNED', relationId: 'r3' },
      { actorId: 'g', kinship: 'SAME_STAGE', modality: 'EXISTING', relationId: 'r4' },
    ];
    expect(
      collectCandidates(facts, () => standing).map(({ actorId, facts: own }) => [
        actorId,
        own.map(({ relationId }) => relationId),
      ]),
    ).toEqual([
      ['f', ['r3', 'r2', 'r1']],
      ['g', ['r4']],
    ]);
  });
});
