import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideGapStatus,
  gapStatuses,
  type GapFact,
  listWanting,
  worstStatus,
} from '../../../../src/analysis/gaps/chain-gaps.ts';

const fact = (kind: GapFact['kind'], actorId: string, modality: string | null = null): GapFact => ({
  kind,
  relationId: `${kind}(${actorId},p,${modality})`,
  targetId: 'p',
  actorId,
  modality,
  cites: ['d:1'],
});
const statusOf = (...facts: GapFact[]) => decideGapStatus(facts).status;

describe('decideGapStatus', () => {
  test('each status, by the first that holds', () => {
    const existing = (firm: string) => fact('PRODUCES', firm, 'EXISTING');
    const planned = fact('PRODUCES', 'project', 'PLANNED');
    const seeks = fact('SEEKS', 'district', 'COURTED');
    const lacks = fact('LACKS', 'district');
    expect(statusOf(existing('f'), existing('g'), planned, lacks)).toBe('COVERED');
    expect(statusOf(existing('f'), planned, seeks, lacks)).toBe('SINGLE_SOURCE');
    expect(statusOf(planned, seeks, lacks)).toBe('PLANNED');
    expect(statusOf(seeks, lacks)).toBe('COURTED');
    expect(statusOf(fact('COURTS', 'f', 'COURTED'), lacks)).toBe('COURTED');
    expect(statusOf(lacks)).toBe('MISSING');
    expect(statusOf()).toBe('NOT_STATED');
  });
  test('one producer stated twice is one producer', () => {
    const twice = { ...fact('PRODUCES', 'f', 'EXISTING'), relationId: 'another' };
    expect(statusOf(fact('PRODUCES', 'f', 'EXISTING'), twice)).toBe('SINGLE_SOURCE');
  });
  test('a firm and its own project are one producer, and a cluster is none beside its firms', () => {
    const firm = { ...fact('PRODUCES', 'f', 'EXISTING'), producerIds: ['f'] };
    const project = { ...fact('PRODUCES', 'project', 'EXISTING'), producerIds: ['f'] };
    const cluster = { ...fact('PRODUCES', 'cluster', 'EXISTING'), producerIds: [] };
    expect(statusOf(firm, project)).toBe('SINGLE_SOURCE');
    expect(statusOf(firm, cluster)).toBe('SINGLE_SOURCE');
    expect(statusOf(cluster)).toBe('SINGLE_SOURCE');
    expect(statusOf(firm, { ...project, producerIds: ['g'] })).toBe('COVERED');
  });
  test('a producer that is only mentioned decides nothing', () => {
    expect(statusOf(fact('PRODUCES', 'f', 'MENTIONED'))).toBe('NOT_STATED');
  });
  test('courting that is only mentioned decides nothing', () => {
    expect(statusOf(fact('SEEKS', 'district', 'MENTIONED'))).toBe('NOT_STATED');
    expect(statusOf(fact('COURTS', 'f', 'MENTIONED'), fact('LACKS', 'district'))).toBe('MISSING');
  });
  test('what is sought stays wanted where something is planned already', () => {
    const planned = fact('PRODUCES', 'cluster', 'PLANNED');
    const seeks = fact('SEEKS', 'district', 'COURTED');
    expect(decideGapStatus([planned, seeks])).toEqual({ status: 'PLANNED', decidedBy: [planned] });
    expect(
      listWanting([planned, seeks, fact('COURTS', 'f', 'MENTIONED'), fact('LACKS', 'district')]),
    ).toEqual([seeks]);
  });
  test('the deciding facts are named', () => {
    const lacks = fact('LACKS', 'district');
    expect(decideGapStatus([lacks]).decidedBy).toEqual([lacks]);
    expect(decideGapStatus([]).decidedBy).toEqual([]);
  });

  const anyFact = fc
    .tuple(
      fc.constantFrom<GapFact['kind']>('PRODUCES', 'COURTS', 'SEEKS', 'LACKS'),
      fc.constantFrom('f', 'g', 'h'),
      fc.constantFrom('EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'),
    )
    .map(([kind, actor, modality]) => fact(kind, actor, modality));
  const rank = (facts: readonly GapFact[]) => gapStatuses.indexOf(decideGapStatus(facts).status);

  test('removing a firm never improves coverage', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.constantFrom('f', 'g', 'h'), (facts, firm) => {
        const stated = (list: readonly GapFact[]) => list.filter((f) => f.kind !== 'LACKS');
        const without = stated(facts).filter((f) => f.actorId !== firm);
        expect(rank(without)).toBeGreaterThanOrEqual(rank(stated(facts)));
      }),
    );
  });
  test('other names change nothing but the names', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        const renamed = facts.map((f) => ({ ...f, actorId: `n-${f.actorId}`, targetId: 'n-p' }));
        expect(statusOf(...renamed)).toBe(statusOf(...facts));
      }),
    );
  });
  test('the order of facts changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        expect(statusOf(...[...facts].reverse())).toBe(statusOf(...facts));
      }),
    );
  });
});

describe('worstStatus', () => {
  test('a stated lack is worse than silence, and silence is worse than courting', () => {
    expect(worstStatus(['COVERED', 'MISSING', 'NOT_STATED'])).toBe('MISSING');
    expect(worstStatus(['COURTED', 'NOT_STATED'])).toBe('NOT_STATED');
    expect(worstStatus(['COVERED', 'PLANNED'])).toBe('PLANNED');
    expect(worstStatus([])).toBe('NOT_STATED');
  });
});
