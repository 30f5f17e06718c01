import type { DeclaredValue, QuerySource } from '../query-source.ts';
import { toStoredQuery } from '../query-source.ts';
import { toTypeScriptType } from '../value-type.ts';
import { InvalidCatalogueError } from '../../domain/errors.ts';

const mark = '// Generated from cypher/ by `npm run generate`: do not edit.';

/** The module that holds the queries generated from the ontology, one to a line. */
export const renderFamilies = (sources: readonly QuerySource[]): string =>
  [
    mark,
    "import type { StoredQuery } from '../query-source.ts';",
    '',
    '/** The queries that follow from the ontology. */',
    'export const familyQueries: readonly StoredQuery[] = [',
    ...sources.map((source) => `  ${JSON.stringify(toStoredQuery(source))},`),
    '];',
    '',
  ].join('\n');

/** The modules of the handwritten queries by file name: typed callers for each area, and a list of them all. */
export function renderHandwritten(sources: readonly QuerySource[]): ReadonlyMap<string, string> {
  const areas = new Map<string, QuerySource[]>();
  for (const source of sources) {
    const area = areas.get(source.area);
    if (area) area.push(source);
    else areas.set(source.area, [source]);
  }
  for (const reserved of ['families', 'handwritten'])
    if (areas.has(reserved))
      throw new InvalidCatalogueError(`cypher/${reserved}: the name is taken by a module`);
  const modules = [...areas].map(([area, queries]) => [`${area}.ts`, renderArea(queries)] as const);
  return new Map([...modules, ['handwritten.ts', renderList(areas)]]);
}

function renderList(areas: ReadonlyMap<string, readonly QuerySource[]>): string {
  const names = (queries: readonly QuerySource[]) => queries.map((query) => toCamelCase(query.name));
  return [
    mark,
    "import type { AnyCypherQuery } from '../cypher-query.ts';",
    ...[...areas].map(([area, queries]) => `import { ${names(queries).join(', ')} } from './${area}.ts';`),
    '',
    '/** Every handwritten query, in order of area and name. */',
    'export const handwrittenQueries: readonly AnyCypherQuery[] = [',
    ...[...areas.values()].flatMap(names).map((name) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}

function renderArea(queries: readonly QuerySource[]): string {
  const body = queries.map(renderCaller).join('\n');
  const usesMaps = queries.some(({ params, columns }) =>
    [...Object.values(params), ...Object.values(columns)].some(({ type }) => type.kind === 'map'),
  );
  return [
    mark,
    "import type { CypherQuery } from '../cypher-query.ts';",
    ...(usesMaps ? ["import type { PlainMap } from '../value-type.ts';"] : []),
    '',
    body,
  ].join('\n');
}

function renderCaller(source: QuerySource): string {
  const name = toCamelCase(source.name);
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const { purpose, mode, text, overrides = {} } = toStoredQuery(source);
  const overrideLines = Object.entries(overrides).map(
    ([engine, override]) => `    ${engine}: ${quoteText(override)},\n`,
  );
  return [
    renderType(`${type}Params`, source.params),
    renderType(`${type}Row`, source.columns),
    `/** ${source.purpose} */`,
    `export const ${name}: CypherQuery<${type}Params, ${type}Row> = {`,
    `  name: ${quote(source.name)},`,
    `  purpose: ${quote(purpose)},`,
    `  mode: ${quote(mode)},`,
    `  params: ${renderTypes(source.params)},`,
    `  columns: ${renderTypes(source.columns)},`,
    `  text: ${quoteText(text)},`,
    `  overrides: ${overrideLines.length === 0 ? '{}' : `{\n${overrideLines.join('')}  }`},`,
    '};',
    '',
  ].join('\n');
}

function renderTypes(values: Readonly<Record<string, DeclaredValue>>): string {
  const lines = Object.entries(values).map(
    ([
      name,
      {
        type: { kind, list, nullable },
      },
    ]) => `    ${name}: { kind: '${kind}', list: ${list}, nullable: ${nullable} },\n`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}  }`;
}

function renderType(name: string, values: Readonly<Record<string, DeclaredValue>>): string {
  const entries = Object.entries(values);
  if (entries.length === 0) return `export type ${name} = Readonly<Record<string, never>>;\n`;
  const fields = entries.flatMap(([key, { type, description }]) => [
    ...(description === undefined ? [] : [`  /** ${description} */`]),
    `  readonly ${key}: ${toTypeScriptType(type)};`,
  ]);
  return [`export interface ${name} {`, ...fields, '}', ''].join('\n');
}

const toCamelCase = (name: string) =>
  name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
const quote = (text: string) => `'${text.replace(/[\\']/gu, '\\$&').replaceAll('\n', '\\n')}'`;
const quoteText = (text: string) => `\`${text.replace(/[\\`]|\$\{/gu, '\\$&')}\``;
