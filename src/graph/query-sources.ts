import { compareText } from '../domain/compare-text.ts';
import { InvalidCatalogueError } from '../domain/errors.ts';
import type { EngineName } from './cypher-query.ts';
import type { QueryFile } from './query-file.ts';
import type { DeclaredValue, OverrideSource, QuerySource } from './query-source.ts';
import { formatValueType } from './value-type.ts';

/**
 * Joins common files and their overrides into queries, in order of area and name.
 * @throws InvalidCatalogueError for a name that is there twice, a header without purpose or mode, and an override
 * that has nothing to override or other parameters or columns
 */
export function joinQueryFiles(files: readonly QueryFile[]): readonly QuerySource[] {
  const groups = new Map<string, QueryFile[]>();
  for (const file of files) {
    const group = groups.get(file.name);
    if (group) group.push(file);
    else groups.set(file.name, [file]);
  }
  return [...groups.values()]
    .map(joinGroup)
    .toSorted((left, right) => compareText(`${left.area}/${left.name}`, `${right.area}/${right.name}`));
}

function joinGroup(group: readonly QueryFile[]): QuerySource {
  const common = group.filter((file) => file.engine === undefined);
  if (common.length > 1) fail(common[1], `the name is taken by cypher/${common[0]?.path}`);
  const main = common[0] ?? group[0];
  if (main === undefined) throw new InvalidCatalogueError('a query has no file');
  const { name, area, purpose, mode, scans, params, columns } = main;
  if (purpose === '') return fail(main, 'its header does not say its purpose');
  if (main.engine !== undefined && mode !== 'schema')
    fail(main, 'it overrides nothing; only schema queries may be for one engine alone');
  if (common[0]?.difference !== undefined) fail(main, '@dialect belongs into the file of one engine');

  const overrides: Partial<Record<EngineName, OverrideSource>> = {};
  for (const file of group) {
    if (file.engine === undefined) continue;
    if (overrides[file.engine]) fail(file, `there are two texts for ${file.engine}`);
    overrides[file.engine] = toOverride(file, main);
  }
  return {
    name,
    area,
    purpose,
    mode,
    ...(scans !== undefined && { scans }),
    params,
    columns,
    text: common[0]?.text ?? '',
    overrides,
  };
}

function toOverride(file: QueryFile, main: QueryFile): OverrideSource {
  if (file.difference === undefined)
    return fail(file, 'its header has no @dialect that names the difference');
  if (file.area !== main.area) fail(file, `it overrides cypher/${main.path}, which is in another area`);
  if (file.mode !== main.mode) fail(file, `its mode is not that of cypher/${main.path}`);
  if (!isSameHeader(file.params, main.params))
    fail(file, `its parameters are not those of cypher/${main.path}`);
  if (!isSameHeader(file.columns, main.columns))
    fail(file, `its columns are not those of cypher/${main.path}`);
  return { difference: file.difference, text: file.text };
}

function isSameHeader(left: QueryFile['params'], right: QueryFile['params']): boolean {
  const format = (values: Readonly<Record<string, DeclaredValue>>) =>
    Object.entries(values)
      .map(([name, { type }]) => `${name}: ${formatValueType(type)}`)
      .toSorted()
      .join('\n');
  return format(left) === format(right);
}

function fail(file: QueryFile | undefined, problem: string): never {
  throw new InvalidCatalogueError(`cypher/${file?.path}: ${problem}`);
}
