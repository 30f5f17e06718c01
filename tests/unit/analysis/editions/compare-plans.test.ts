import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlans, type PlanStatement } from '../../../../src/analysis/editions/compare-plans.ts';

const compare = (statements: readonly PlanStatement[], from = 'old', to = 'new') =>
  Object.fromEntries(comparePlans(statements, from, to).map(({ about, change }) => [about.topic, change]));

describe('comparePlans', () => {
  test('kept, changed, and said by one alone', () => {
    const say = (docId: string, topic: string, value: string) => ({ docId, topic, value });
    const statements = [
      say('old', 'kept', '1'),
      say('new', 'kept', '1'),
      say('old', 'changed', '1'),
      say('new', 'changed', '2'),
      say('old', 'gone', '1'),
      say('new', 'come', '1'),
      say('third', 'elsewhere', '1'),
      // A second value beside the first is a change.
      say('old', 'twice', '1'),
      say('new', 'twice', '1'),
      say('new', 'twice', '2'),
    ];
    expect(compare(statements)).toEqual({
      kept: 'KEPT',
      changed: 'CHANGED',
      gone: 'ONLY_FROM',
      come: 'ONLY_TO',
      twice: 'CHANGED',
    });
    // Named without a value, it contradicts nothing.
    expect(compare([say('old', 'ranked', '1'), { docId: 'new', topic: 'ranked', value: null }])).toEqual({
      ranked: 'KEPT',
    });
  });

  const anyStatements = fc.array(
    fc.record({
      docId: fc.constantFrom('old', 'new', 'third'),
      topic: fc.constantFrom('p', 'q', 'r'),
      value: fc.constantFrom('1', '2'),
    }),
  );
  test('the other way round, only-from and only-to swap', () => {
    const swap = { ONLY_FROM: 'ONLY_TO', ONLY_TO: 'ONLY_FROM' } as Readonly<Record<string, string>>;
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const turned = Object.entries(compare(statements, 'new', 'old')).map(([topic, change]) => [
          topic,
          swap[change] ?? change,
        ]);
        expect(Object.fromEntries(turned)).toEqual(compare(statements));
      }),
    );
  });
});
