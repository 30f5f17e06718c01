import { describe, expect, it } from 'vitest';
import { InvalidCatalogueError } from '../../../src/domain/errors.ts';
import { renderFamilies, renderHandwritten } from '../../../src/graph/codegen/render-modules.ts';
import { parseQueryFile } from '../../../src/graph/query-file.ts';
import { joinQueryFiles } from '../../../src/graph/query-sources.ts';

const header =
  '// It finds.\n// @mode read\n// @param ids: string[] — of firms\n// @returns total: integer?\n// @returns firm: map\n';
const text = "MATCH (n:`Firm`) WHERE n.name <> '\\\\${x}' RETURN 1 AS total, n {.id} AS firm";
const sources = (path: string) => joinQueryFiles([parseQueryFile(path, header + text)]);

describe('renderHandwritten', () => {
  it('gives each query types and a caller, in the module of its area', () => {
    const modules = renderHandwritten(sources('firms/find-firms-2.cypher'));
    expect([...modules.keys()]).toEqual(['firms.ts', 'handwritten.ts']);
    expect(modules.get('firms.ts')).toContain(
      'export interface FindFirms2Params {\n  /** of firms */\n  readonly ids: readonly string[];\n}',
    );
    expect(modules.get('firms.ts')).toContain('readonly total: number | null;\n  readonly firm: PlainMap;');
    expect(modules.get('firms.ts')).toContain(
      'export const findFirms2: CypherQuery<FindFirms2Params, FindFirms2Row>',
    );
    expect(modules.get('handwritten.ts')).toContain("import { findFirms2 } from './firms.ts';");
  });

  it('keeps the text as it is, whatever characters it has', async () => {
    const module = renderHandwritten(sources('firms/find-firms.cypher')).get('firms.ts') ?? '';
    const literal = /text: (`(?:\\.|[^`\\])*`)/su.exec(module)?.[1] ?? '';
    const source = `data:text/javascript,${encodeURIComponent(`export const text = ${literal};`)}`;
    const loaded = (await import(source)) as { readonly text: string };
    expect(loaded.text).toBe(text);
  });

  it('refuses an area whose module has another use', () => {
    expect(() => renderHandwritten(sources('families/find-firms.cypher'))).toThrow(InvalidCatalogueError);
  });
});

describe('renderFamilies', () => {
  it('holds a query in one line', () => {
    const lines = renderFamilies(sources('firms/find-firms.cypher')).split('\n');
    expect(lines.filter((line) => line.includes('find-firms'))).toHaveLength(1);
    expect(lines[0]).toContain('do not edit');
  });
});
