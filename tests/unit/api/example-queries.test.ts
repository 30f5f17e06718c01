import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../src/api/create-schema.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';

const root = resolve(import.meta.dirname, '../../..');
const files = ['src/explorer/graphiql/examples', 'docs/cookbook/questions'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => join(folder, file)),
);
const schema = createSchema(ontology);

describe('the examples of GraphiQL', () => {
  test.each(files)('%s is a valid query with a title in Chinese and English', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(validate(schema, parse(text))).toEqual([]);
    expect(text.split('\n', 1)[0]).toMatch(/^# .*\p{Script=Han}.* · [A-Z].+/u);
  });
});
