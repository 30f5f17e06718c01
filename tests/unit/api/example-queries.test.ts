import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../src/api/create-schema.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';

const folder = resolve(import.meta.dirname, '../../../src/explorer/graphiql/examples');
const files = readdirSync(folder).toSorted();
const schema = createSchema(ontology);

describe('the examples of GraphiQL', () => {
  test.each(files)('%s is a valid query with a title in Chinese and English', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(validate(schema, parse(text))).toEqual([]);
    expect(text.split('\n', 1)[0]).toMatch(/^# .*\p{Script=Han}.* · [A-Z].+/u);
  });
});
