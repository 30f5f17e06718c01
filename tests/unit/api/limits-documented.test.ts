import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../src/api/create-schema.ts';
import { measureOperation } from '../../../src/api/limits/measure-operation.ts';
import { rootCosts } from '../../../src/api/limits/root-costs.ts';
import { describeSettings } from '../../../src/config.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';

const schema = createSchema(ontology);
const isLimit = (name: string): boolean =>
  /^(?:MAX_|HEAVY_|PERSISTED_|REQUESTS_|TOKEN_TRIES_|QUERY_TIMEOUT)/u.test(name);

describe.each(['limits.md', 'limits.zh.md'])('docs/%s', (name) => {
  const text = readFileSync(resolve(import.meta.dirname, '../../../docs', name), 'utf8');

  test('has every limit with its default, and no other', () => {
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\|/gmu)];
    const documented = rows.map(([, setting = '', fallback = '']) => [setting, fallback]);
    const limits = describeSettings().filter((setting) => isLimit(setting.name));
    expect(Object.fromEntries(documented)).toEqual(
      Object.fromEntries(limits.map((setting) => [setting.name, setting.default])),
    );
    expect(documented).toHaveLength(limits.length);
  });

  test('has a row for the estimate of every root field', () => {
    const documented = [...text.matchAll(/^\| (`[a-z][^|]*) \|[^|]*\|[^|]*\|$/gmu)].flatMap(
      ([, fields = '']) => [...fields.matchAll(/`(\w+)`/gu)].map(([, field = '']) => field),
    );
    expect(documented.toSorted()).toEqual(Object.keys(rootCosts).toSorted());
  });

  test('tells the cost of each example as it is estimated', () => {
    const examples = [...text.matchAll(/```graphql\n([^`]+)```\n\n[^*]*\*\*(\d+)\*\*/gu)];
    expect(examples).toHaveLength(4);
    for (const [, query = '', cost] of examples) {
      const document = parse(query);
      const operation = getOperationAST(document);
      if (!operation) throw new Error(`no operation: ${query}`);
      expect(measureOperation(schema, document, operation, {}).cost).toBe(Number(cost));
    }
  });
});
