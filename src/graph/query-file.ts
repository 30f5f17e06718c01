import type { EngineName } from './cypher-query.ts';
import type { DeclaredValue, QuerySource } from './query-source.ts';
import { formatValueType, parseValueType } from './value-type.ts';
import { InvalidCatalogueError } from '../domain/errors.ts';

/** The first line of every file that `npm run generate` writes into `cypher/generated`. */
const generatedMark = '// Generated from the ontology by `npm run generate`: do not edit.';

/** One file below `cypher/`, parsed by itself. `path` is relative to that folder. */
export interface QueryFile {
  readonly path: string;
  readonly area: string;
  readonly name: string;
  readonly generated: boolean;
  /** The engine whose folder the file is in; absent for the common text. */
  readonly engine?: EngineName;
  readonly purpose: string;
  readonly mode: QuerySource['mode'];
  readonly scans?: string;
  readonly difference?: string;
  readonly params: Readonly<Record<string, DeclaredValue>>;
  readonly columns: Readonly<Record<string, DeclaredValue>>;
  readonly text: string;
  /** Number of the line that the text begins on, from 1. */
  readonly textLine: number;
}

const pathPattern =
  /^(generated\/)?(?:(neo4j|embedded)\/)?([a-z][a-z0-9-]*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\.cypher$/u;
const tagPattern = /^@(\w+)(?:\s+(.*))?$/u;
const valuePattern = /^([A-Za-z][A-Za-z0-9]*): (\S+)(?: — (.+))?$/u;

/**
 * Parses a query file: comment lines for the purpose and the tags, then the text.
 * @throws InvalidCatalogueError naming the file and the rule that it breaks
 */
export function parseQueryFile(path: string, content: string): QueryFile {
  const fail = (problem: string): never => {
    throw new InvalidCatalogueError(`cypher/${path}: ${problem}`);
  };
  const location =
    parsePath(path) ?? fail('its path has to be [neo4j/|embedded/]<area>/<verb-noun>.cypher, in lower case');
  const lines = content.split(/\r?\n/u);
  const header = takeHeader(lines);
  const tags = readTags(header, fail);
  const text = lines.slice(header.length).join('\n');
  if (text.trim() === '') fail('it has no text below its header');
  if (text.trimEnd().endsWith(';')) fail('its text ends in a semicolon, which drivers do not take');
  const leadingLines = text.length - text.trimStart().length === 0 ? 0 : countLineBreaks(text);
  return { path, ...location, ...tags, text: text.trim(), textLine: header.length + leadingLines + 1 };
}

function parsePath(path: string) {
  const match = pathPattern.exec(path);
  const [area, name] = [match?.[3], match?.[4]];
  if (!match || area === undefined || name === undefined) return undefined;
  const engine = match[2] as EngineName | undefined;
  return { area, name, generated: match[1] !== undefined, ...(engine && { engine }) };
}

const takeHeader = (lines: readonly string[]) => {
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines.slice(0, end === -1 ? lines.length : end);
};

const countLineBreaks = (text: string) =>
  text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;

function readTags(header: readonly string[], fail: (problem: string) => never) {
  const purpose: string[] = [];
  const single = new Map<string, string>();
  const params: Record<string, DeclaredValue> = {};
  const columns: Record<string, DeclaredValue> = {};
  for (const line of header) {
    if (line === generatedMark) continue;
    const comment = line.slice(2).trim();
    const [, tag, value = ''] = tagPattern.exec(comment) ?? [];
    if (tag === undefined) purpose.push(comment);
    else if (tag === 'param') declareValue(params, value, fail);
    else if (tag === 'returns') declareValue(columns, value, fail);
    else if (!['mode', 'scans', 'dialect'].includes(tag))
      fail(`@${tag} is no tag; there are mode, scans, dialect, param, returns`);
    else if (single.has(tag)) fail(`@${tag} is there twice`);
    else if (value === '') fail(`@${tag} is empty`);
    else single.set(tag, value);
  }
  const mode = single.get('mode') ?? fail('its header has no @mode');
  if (!isMode(mode)) return fail(`@mode ${mode} is none of read, write and schema`);
  const [scans, difference] = [single.get('scans'), single.get('dialect')];
  return {
    purpose: purpose.join(' ').trim(),
    mode,
    ...(scans !== undefined && { scans }),
    ...(difference !== undefined && { difference }),
    params,
    columns,
  };
}

const isMode = (mode: string): mode is QuerySource['mode'] => ['read', 'write', 'schema'].includes(mode);

function declareValue(
  into: Record<string, DeclaredValue>,
  value: string,
  fail: (problem: string) => never,
): void {
  const match =
    valuePattern.exec(value) ?? fail(`"${value}" is no "name: type" or "name: type — description"`);
  const [, name = '', typeText = '', description] = match;
  const type = parseValueType(typeText) ?? fail(`${name} has the type ${typeText}, which is none`);
  if (Object.hasOwn(into, name)) fail(`${name} is declared twice`);
  into[name] = { type, ...(description !== undefined && { description }) };
}

/** The files of a source below `cypher/`: its common text, then one for each override. */
export function renderQueryFiles(source: QuerySource): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (source.text !== '')
    files.set(`generated/${source.area}/${source.name}.cypher`, renderFile(source, source.text));
  for (const engine of ['embedded', 'neo4j'] as const) {
    const override = source.overrides[engine];
    if (override === undefined) continue;
    const path = `generated/${engine}/${source.area}/${source.name}.cypher`;
    files.set(path, renderFile(source, override.text, override.difference));
  }
  return files;
}

function renderFile(source: QuerySource, text: string, difference?: string): string {
  const describe = (tag: string, values: QuerySource['params']) =>
    Object.entries(values).map(([name, { type, description }]) => {
      const remark = description === undefined ? '' : ` — ${description}`;
      return `// @${tag} ${name}: ${formatValueType(type)}${remark}`;
    });
  return [
    generatedMark,
    `// ${source.purpose}`,
    `// @mode ${source.mode}`,
    ...(source.scans === undefined ? [] : [`// @scans ${source.scans}`]),
    ...(difference === undefined ? [] : [`// @dialect ${difference}`]),
    ...describe('param', source.params),
    ...describe('returns', source.columns),
    '',
    text,
    '',
  ].join('\n');
}
