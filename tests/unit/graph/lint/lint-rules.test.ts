import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQueryFiles } from '../../../../scripts/read-query-files.ts';
import { formatProblem, lintQuery } from '../../../../src/graph/lint/lint-query.ts';
import { lintRules } from '../../../../src/graph/lint/lint-rules.ts';
import { parseQueryFile } from '../../../../src/graph/query-file.ts';
import { lintCases } from './lint-cases.ts';

const toFile = (text: string, engine = '') => {
  const params = [...new Set(text.match(/(?<=\$)\w+/gu))].map((name) => `// @param ${name}: string\n`);
  const mode = /@mode/u.test(text)
    ? ''
    : /^(?:CREATE (?:INDEX|CONSTRAINT))/u.test(text)
      ? '// @mode schema\n'
      : '// @mode read\n';
  const header = text.startsWith('//') ? '' : params.join('');
  return parseQueryFile(`${engine}test/find-it.cypher`, `// P\n${mode}${header}${text}`);
};
const broken = (text: string, engine?: string) =>
  lintQuery(toFile(text, engine)).map((problem) => problem.rule.name);

describe('lint rules', () => {
  it('are all tried', () => {
    expect(new Set(lintCases.map((lintCase) => lintCase.rule))).toEqual(
      new Set(lintRules.map((rule) => rule.name)),
    );
  });

  describe.each(lintCases)('$rule', ({ rule, bad, good }) => {
    it.each(bad)('finds %s', (text) => {
      expect(broken(text)).toContain(rule);
    });
    it.each(good)('takes %s', (text) => {
      expect(broken(text)).not.toContain(rule);
    });
  });

  it.each(lintCases.flatMap(({ rule, onNeo4j = [] }) => onNeo4j.map((text) => [rule, text] as const)))(
    '%s leaves Neo4j what only the embedded engine lacks: %s',
    (rule, text) => {
      expect(broken(text)).toContain(rule);
      expect(broken(text, 'neo4j/')).not.toContain(rule);
    },
  );

  it('say where, what and what to write', () => {
    const found = lintQuery(toFile('MATCH (a:A {id: $id})\nMATCH (a)-[:T]->(b)\nRETURN b.id AS id')).find(
      ({ rule }) => rule.name === 'label-nodes',
    );
    expect(found && formatProblem(found)).toBe(
      'cypher/test/find-it.cypher:5: label-nodes: (b) (CYPHER.md rule 1: label every node at its first mention, ' +
        'also inside EXISTS, COUNT and CALL and for anonymous nodes). Instead: write (n:Entity) or its own label.',
    );
  });

  it('find nothing in the catalogue', async () => {
    const files = await readQueryFiles(resolve(import.meta.dirname, '../../../..'));
    expect(files.flatMap(lintQuery).map(formatProblem)).toEqual([]);
    expect(files.length).toBeGreaterThan(400);
  });

  it('take any text without failing', () => {
    const piece = fc.constantFrom(
      ..."MATCH ( ) [ ] { } : | , . -> <- - * .. WHERE RETURN WITH CALL EXISTS COUNT UNWIND AS a b $p 1 = OR FOREACH UNION ' `".split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        lintQuery(toFile(`x ${pieces.join(' ')} x`));
      }),
      { numRuns: 500 },
    );
  });
});
