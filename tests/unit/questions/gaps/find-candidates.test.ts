import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../../src/domain/group-by.ts';
import type { EntityRecord } from '../../../../src/graph/records.ts';
import {
  type CandidateWorld,
  findCandidates,
  type GapScope,
} from '../../../../src/questions/gaps/find-candidates.ts';
import type { PlacedGapFact } from '../../../../src/questions/gaps/find-gap-facts.ts';
import type { Place } from '../../../../src/questions/makers/find-places.ts';

/** Everything that can be said of a firm here. */
interface Firm {
  readonly makes: 'p' | 'sibling' | 'link';
  readonly modality: 'EXISTING' | 'PLANNED' | 'MENTIONED';
  readonly district: 'partner' | 'region' | 'far' | null;
  readonly park: boolean;
  readonly courted: boolean;
}

const scope: GapScope = { productId: 'p', stageId: null, siblingIds: ['sibling'], chainTargetIds: ['link'] };
const entity = (id: string): EntityRecord => ({
  id,
  label: 'District',
  name: id,
  cites: [],
  datasets: [],
  regionGroup: id === 'own' || id === 'region' ? 'one' : 'another',
});

const produces = (firmId: string, firm: Firm): PlacedGapFact => ({
  kind: 'PRODUCES',
  relationId: `PRODUCES(${firmId},${firm.makes},${firm.modality})`,
  targetId: firm.makes,
  actorId: firmId,
  actorLabel: 'Firm',
  producerIds: [firmId],
  modality: firm.modality,
  cites: ['d:1'],
  districtIds: firm.district === null ? [] : [firm.district],
  stated: 'EXPLICIT',
  isReference: false,
});

function buildWorld(firms: ReadonlyMap<string, Firm>, more: readonly PlacedGapFact[] = []): CandidateWorld {
  const facts = [...[...firms].map(([id, firm]) => produces(id, firm)), ...more];
  const byTarget = groupBy(facts, ({ targetId }) => targetId);
  const placesOf = (id: string): readonly Place[] => {
    const firm = firms.get(id);
    return firm?.district
      ? [
          {
            districtId: firm.district,
            via: 'LOCATED_IN',
            cites: ['d:2'],
            parkId: firm.park ? `${firm.district}-park` : null,
            isReference: false,
          },
        ]
      : [];
  };
  const row = { relationId: 'r', stated: 'EXPLICIT', cites: ['d:3'], docIds: [], datasets: [] };
  return {
    district: entity('own'),
    entity,
    factsOn: (id) => byTarget.get(id) ?? [],
    placesOf,
    courtersOf: (firmId) => (firms.get(firmId)?.courted ? [{ ...row, firmId, districtId: 'far' }] : []),
    cooperationWith: (id) =>
      id === 'partner'
        ? [{ ...row, districtId: 'own', partnerId: id, saidById: 'own', content: 'chains' }]
        : [],
  };
}

const rank = (firms: ReadonlyMap<string, Firm>, more: readonly PlacedGapFact[] = []) =>
  new Map(
    findCandidates(buildWorld(firms, more), scope, 'STATED').map((found) => [found.actorId, found.rank]),
  );

const anyFirm: fc.Arbitrary<Firm> = fc.record({
  makes: fc.constantFrom('p', 'sibling', 'link'),
  modality: fc.constantFrom('EXISTING', 'PLANNED', 'MENTIONED'),
  district: fc.constantFrom('partner', 'region', 'far', null),
  park: fc.boolean(),
  courted: fc.boolean(),
});
const anyFirms = fc
  .array(anyFirm, { minLength: 2, maxLength: 8 })
  .map((list) => new Map(list.map((firm, index) => [`firm:${index}`, firm])));
const firm: Firm = { makes: 'p', modality: 'EXISTING', district: 'partner', park: true, courted: false };

describe('findCandidates', () => {
  test('a partner district first, then the region, then elsewhere, then nowhere stated', () => {
    const firms = new Map<string, Firm>([
      ['nowhere', { ...firm, district: null }],
      ['far', { ...firm, district: 'far' }],
      ['region', { ...firm, district: 'region' }],
      ['partner', { ...firm, makes: 'link', modality: 'PLANNED' }],
    ]);
    expect([...rank(firms)]).toEqual([
      ['partner', 1],
      ['region', 2],
      ['far', 3],
      ['nowhere', 4],
    ]);
  });
  test('whom the district itself already has or courts for the product is no candidate', () => {
    const own = { ...produces('here', firm), districtIds: ['own'] };
    const courted: PlacedGapFact = { ...own, kind: 'COURTS', actorId: 'wooed', modality: 'COURTED' };
    expect([...rank(new Map([['wooed', firm]]), [own, courted])]).toEqual([]);
  });
  test('its own cluster, and a cluster that is only to be courted elsewhere, are none', () => {
    const cluster = {
      ...produces('cluster', { ...firm, makes: 'link' }),
      actorLabel: 'Cluster',
      producerIds: [],
    };
    expect([...rank(new Map(), [{ ...cluster, districtIds: ['own'] }])]).toEqual([]);
    expect([...rank(new Map(), [{ ...cluster, modality: 'COURTED' }])]).toEqual([]);
    expect([...rank(new Map(), [cluster])]).toEqual([['cluster', 1]]);
  });
  test('what is inferred, and what a reference dataset says, is never among what plans state', () => {
    const more = [
      { ...produces('inferred', firm), stated: 'INFERRED' },
      { ...produces('reference', firm), isReference: true },
    ];
    expect([...rank(new Map(), more)]).toEqual([]);
    const world = buildWorld(new Map(), more);
    expect(findCandidates(world, scope, 'INFERRED').map(({ actorId }) => actorId)).toEqual(['inferred']);
    expect(findCandidates(world, scope, 'REFERENCE').map(({ actorId }) => actorId)).toEqual(['reference']);
  });

  test('swapping the properties of two firms swaps their ranks', () => {
    fc.assert(
      fc.property(anyFirms, fc.nat(), fc.nat(), (firms, first, second) => {
        const ids = [...firms.keys()];
        const [a, b] = [ids[first % ids.length] ?? '', ids[second % ids.length] ?? ''];
        const swapped = new Map(firms).set(a, firms.get(b) ?? firm).set(b, firms.get(a) ?? firm);
        const [before, after] = [rank(firms), rank(swapped)];
        expect(after.get(a)).toBe(before.get(b));
        expect(after.get(b)).toBe(before.get(a));
      }),
    );
  });
  test('a district that makes other things changes nothing', () => {
    fc.assert(
      fc.property(anyFirms, anyFirm, (firms, other) => {
        const unrelated = { ...produces('unrelated', other), targetId: 'something else' };
        expect(rank(firms, [unrelated])).toEqual(rank(firms));
      }),
    );
  });
  test('other ids change nothing but the ids', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        const renamed = new Map([...firms].map(([id, properties]) => [`n-${id}`, properties]));
        expect(new Map([...rank(renamed)].map(([id, place]) => [id.slice(2), place]))).toEqual(rank(firms));
      }),
    );
  });
});
