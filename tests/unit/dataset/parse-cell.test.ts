import { describe, expect, test } from 'vitest';
import { parseCell } from '../../../src/dataset/validate/parse-cell.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import type { PropertyDefinition, PropertyKind } from '../../../src/domain/ontology/types.ts';

const property = (kind: PropertyKind, extra: Partial<PropertyDefinition> = {}): PropertyDefinition => ({
  name: 'x',
  kind,
  zh: '某',
  en: 'x',
  ...extra,
});
const status = property('closed', { closed: 'BuildStatus' });

describe('cells', () => {
  test.each([
    ['integer', '-12', -12],
    ['integer', '-0', 0],
    ['float', '.5', 0.5],
    ['float', '3.', 3],
    ['boolean', 'False', false],
    ['boolean', '是', true],
    ['date', '2024-02-29', '2024-02-29'],
    ['string', '360', '360'],
  ] as const)('%s %s is read', (kind, cell, value) => {
    expect(parseCell(cell, property(kind), ontology)).toEqual({ value, problems: [] });
  });

  test.each(['EXISTING', 'existing', '现有', 'Being Built', 'planned', '规划'])(
    'closed value %s is read as its code',
    (cell) => {
      const { value, problems } = parseCell(
        cell,
        cell === 'planned' ? property('closed', { closed: 'Modality' }) : status,
        ontology,
      );
      expect(problems).toEqual([]);
      expect(value).toMatch(/^[A-Z]+$/u);
    },
  );

  test.each([
    ['integer', '12.0', '12'],
    ['integer', '1,200', '1200'],
    ['integer', '１２', '12'],
    ['integer', '12家', '12'],
    ['integer', '99999999999999999999', undefined],
    ['float', '约12.5', undefined],
    ['float', '12.5亿元', '12.5'],
    ['float', 'NaN', undefined],
    ['float', 'Infinity', undefined],
    ['boolean', 'yes', 'true'],
    ['boolean', '1', 'true'],
    ['boolean', 'flase', 'false'],
    ['boolean', 'constructor', undefined],
    ['date', '2022.8', '2022-08'],
    ['date', '2022-8-1', '2022-08-01'],
    ['date', '2023-02-29', undefined],
    ['date', '十月', undefined],
  ] as const)('%s %s is refused; nearest %s', (kind, cell, nearest) => {
    const { value, problems } = parseCell(cell, property(kind), ontology);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ rule: kind, value: cell }]);
    expect(problems[0]?.details['nearest']).toBe(nearest);
  });

  test('lists are split, and each item is judged by itself', () => {
    const list = property('integer', { list: true });
    expect(parseCell(' 1 | 2||3', list, ontology)).toEqual({ value: [1, 2, 3], problems: [] });
    expect(parseCell('1|b', list, ontology)).toMatchObject({
      value: [1],
      problems: [{ rule: 'integer', value: 'b' }],
    });
    expect(parseCell('', list, ontology)).toEqual({ problems: [] });
  });

  test('a closed value that is misspelt has its nearest code', () => {
    expect(parseCell('现存', status, ontology).problems).toMatchObject([
      { rule: 'closed-value', details: { nearest: 'EXISTING' } },
    ]);
    expect(parseCell('PLANED', status, ontology).problems).toMatchObject([
      { details: { nearest: 'PLANNED' } },
    ]);
  });
});
