import { describe, expect, it } from 'vitest';
import { InvalidCatalogueError } from '../../../src/domain/errors.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import { createFamilies } from '../../../src/graph/families/create-families.ts';
import { parseQueryFile, renderQueryFiles } from '../../../src/graph/query-file.ts';
import { joinQueryFiles } from '../../../src/graph/query-sources.ts';

const file = `// Firms with one of the given ids,
// in order of id.
// @mode read
// @param ids: string[] — at most a hundred
// @param after: string?
// @returns firm: map

MATCH (n:Firm)
WHERE n.id IN $ids
RETURN properties(n) AS firm
`;

describe('parseQueryFile', () => {
  it('reads purpose, tags, text and the line that the text begins on', () => {
    expect(parseQueryFile('entities/find-firms.cypher', file)).toEqual({
      path: 'entities/find-firms.cypher',
      area: 'entities',
      name: 'find-firms',
      generated: false,
      purpose: 'Firms with one of the given ids, in order of id.',
      mode: 'read',
      params: {
        ids: { type: { kind: 'string', list: true, nullable: false }, description: 'at most a hundred' },
        after: { type: { kind: 'string', list: false, nullable: true } },
      },
      columns: { firm: { type: { kind: 'map', list: false, nullable: false } } },
      text: 'MATCH (n:Firm)\nWHERE n.id IN $ids\nRETURN properties(n) AS firm',
      textLine: 8,
    });
  });

  it('takes the engine and the generated mark from the path', () => {
    const content = '// P\n// @mode schema\n// @dialect d\nCREATE INDEX x FOR (n:A) ON (n.id)';
    expect(parseQueryFile('generated/neo4j/schema/schema-x.cypher', content)).toMatchObject({
      engine: 'neo4j',
      generated: true,
      area: 'schema',
      difference: 'd',
      textLine: 4,
    });
  });

  it('reads files with the line ends of Windows', () => {
    expect(parseQueryFile('a/b-c.cypher', file.replaceAll('\n', '\r\n')).text).toContain(
      'WHERE n.id IN $ids\n',
    );
  });

  it.each([
    ['a name without a noun', 'entities/find.cypher', file],
    ['capitals in the path', 'entities/find-Firms.cypher', file],
    ['a folder too deep', 'a/b/c/find-firms.cypher', file],
    ['no mode', 'a/b-c.cypher', file.replace('// @mode read\n', '')],
    ['an unknown mode', 'a/b-c.cypher', file.replace('read', 'reads')],
    ['an unknown tag', 'a/b-c.cypher', file.replace('@mode', '@kind')],
    ['a tag twice', 'a/b-c.cypher', `// @mode read\n${file}`],
    ['an empty tag', 'a/b-c.cypher', `// @scans\n${file}`],
    ['a parameter without type', 'a/b-c.cypher', file.replace('after: string?', 'after')],
    ['an unknown type', 'a/b-c.cypher', file.replace('string?', 'date')],
    ['a parameter twice', 'a/b-c.cypher', file.replace('after: string?', 'ids: string')],
    ['no text', 'a/b-c.cypher', '// P\n// @mode read\n'],
    ['a semicolon', 'a/b-c.cypher', `${file.trimEnd()};\n`],
  ])('refuses %s, naming the file', (_, path, content) => {
    expect(() => parseQueryFile(path, content)).toThrow(InvalidCatalogueError);
    expect(() => parseQueryFile(path, content)).toThrow(`cypher/${path}`);
  });
});

describe('renderQueryFiles', () => {
  it('writes files that parse to the queries they come from', () => {
    const families = createFamilies(ontology);
    const files = families.flatMap((source) => [...renderQueryFiles(source)]);
    const parsed = joinQueryFiles(files.map(([path, content]) => parseQueryFile(path, content)));
    expect(new Map(parsed.map((source) => [source.name, source]))).toEqual(
      new Map(families.map((source) => [source.name, source])),
    );
  });
});
