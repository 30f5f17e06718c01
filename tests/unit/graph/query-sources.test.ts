import { describe, expect, it } from 'vitest';
import { InvalidCatalogueError } from '../../../src/domain/errors.ts';
import { parseQueryFile } from '../../../src/graph/query-file.ts';
import { joinQueryFiles } from '../../../src/graph/query-sources.ts';

const header = '// P\n// @mode read\n// @param id: string\n// @returns total: integer\n';
const text = 'MATCH (n:Firm {id: $id}) RETURN count(n) AS total';
const common = parseQueryFile('stats/count-firms.cypher', `${header}${text}`);
const override = parseQueryFile(
  'neo4j/stats/count-firms.cypher',
  `${header}// @dialect it counts faster\n${text} // 5`,
);
const changed = (path: string, from: string, to: string) =>
  parseQueryFile(path, `${header}// @dialect it counts faster\n${text}`.replace(from, to));

describe('joinQueryFiles', () => {
  it('joins a query with the text of one engine', () => {
    expect(joinQueryFiles([override, common])).toEqual([
      expect.objectContaining({
        name: 'count-firms',
        area: 'stats',
        text,
        overrides: { neo4j: { difference: 'it counts faster', text: `${text} // 5` } },
      }),
    ]);
  });

  it('lets a schema query be for one engine alone', () => {
    const only = parseQueryFile(
      'embedded/schema/schema-x.cypher',
      '// P\n// @mode schema\n// @dialect d\nCREATE INDEX x',
    );
    expect(joinQueryFiles([only])).toMatchObject([
      { text: '', overrides: { embedded: { text: 'CREATE INDEX x' } } },
    ]);
  });

  it.each([
    ['a name that is taken', [common, parseQueryFile('other/count-firms.cypher', `${header}${text}`)]],
    ['an override of nothing', [override]],
    [
      'an override without a difference',
      [common, parseQueryFile('neo4j/stats/count-firms.cypher', `${header}${text}`)],
    ],
    [
      'an override with another parameter',
      [common, changed('neo4j/stats/count-firms.cypher', 'id: string', 'id: string?')],
    ],
    [
      'an override with another column',
      [common, changed('neo4j/stats/count-firms.cypher', 'total', 'count')],
    ],
    ['an override in another area', [common, changed('neo4j/other/count-firms.cypher', '', '')]],
    ['an override with another mode', [common, changed('neo4j/stats/count-firms.cypher', 'read', 'write')]],
    ['a dialect in the common text', [changed('stats/count-firms.cypher', '', '')]],
    ['no purpose', [parseQueryFile('stats/count-firms.cypher', `${header.replace('// P\n', '')}${text}`)]],
  ])('refuses %s', (_, files) => {
    expect(() => joinQueryFiles(files)).toThrow(InvalidCatalogueError);
  });
});
