import { z } from 'zod';
import { compareText } from '../../domain/compare-text.ts';
import type { Properties, PropertyValue, Statement } from '../../domain/facts.ts';
import { fromChineseTwin } from '../../domain/ontology/chinese-twin.ts';
import { editorProperties } from '../../domain/ontology/ontology.ts';
import { propertyValueSchema } from '../../journal/entry.ts';
import type { StoredProperties } from './stored-graph.ts';

/** Statements by dataset id. */
export type Statements = ReadonlyMap<string, Statement>;

/** The dataset of edits made through the API; no import touches it, and it wins over the others. */
export const localDatasetId = 'local';

// What the graph holds besides what a dataset stated.
const computed = new Set(['cites', 'datasets', 'statements', 'searchText', 'sortKey', 'docIds']);

const statementSchema = z.object({
  properties: z.record(z.string(), propertyValueSchema),
  cites: z.array(z.string()),
});

/** Whether a dataset states a fact; of most facts a plan asks no more. */
export const isStatedBy = (stored: StoredProperties, datasetId: string): boolean =>
  toStrings(stored['datasets']).includes(datasetId);

/** Which dataset says what of a fact that the graph holds. */
export function readStatements(stored: StoredProperties | undefined): Statements {
  if (!stored) return new Map();
  const datasets = toStrings(stored['datasets']);
  const texts = toStrings(stored['statements']);
  if (texts.length === datasets.length && texts.length > 0)
    return new Map(
      datasets.map((id, index) => [id, normalize(statementSchema.parse(JSON.parse(texts[index] ?? '')))]),
    );
  const properties = Object.fromEntries(Object.entries(stored).filter(([name]) => !computed.has(name)));
  const statement = normalize({ properties, cites: toStrings(stored['cites']) });
  return new Map(datasets.map((id) => [id, statement]));
}

/** The name first, because it is what people look for. */
const compareNames = (left: string, right: string): number =>
  Number(right === 'name') - Number(left === 'name') || compareText(left, right);

/**
 * A statement in the one form in which graph and journal keep it: its properties in one order, no empty list, no alias
 * and no citation twice. So what a graph holds follows from the statements alone, on every engine.
 */
export function normalize({ properties, cites }: Statement): Statement {
  const kept: (readonly [string, PropertyValue])[] = [];
  for (const name of Object.keys(properties).sort(compareNames)) {
    const value = properties[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    kept.push([name, name === 'aliases' ? unite([toStrings(value)]) : value]);
  }
  return { properties: Object.fromEntries(kept), cites: unite([cites]) };
}

export const toStrings = (value: PropertyValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

/** A fact as all datasets that state it say it together. */
export interface MergedFact {
  readonly properties: Properties;
  readonly cites: readonly string[];
  readonly datasets: readonly string[];
  /** One JSON text for each dataset; absent when there is one dataset, which then says what the fact says. */
  readonly statements?: readonly string[];
}

/**
 * Puts statements together: `local` wins over the others, and they by dataset id. A property that the winner leaves
 * out comes from the next that has it; a Chinese twin comes only with the text that it is the twin of. Citations and
 * aliases are united.
 */
export function mergeStatements(statements: Statements): MergedFact {
  if (statements.size === 1) for (const only of statements) return toOnlyFact(...only);
  const ordered = orderStatements(statements);
  const properties: Record<string, PropertyValue> = {};
  for (const [, { properties: own }] of ordered)
    for (const [name, value] of Object.entries(own))
      if (!isTwinOfAnother(name, own, properties)) properties[name] ??= value;
  const aliases = unite(ordered.map(([, statement]) => toStrings(statement.properties['aliases'])));
  if (aliases.length > 0) properties['aliases'] = aliases;
  return {
    properties,
    cites: unite(ordered.map(([, { cites }]) => cites)),
    datasets: ordered.map(([id]) => id),
    ...(ordered.length > 1
      ? {
          statements: ordered.map(([, { properties: own, cites }]) =>
            JSON.stringify({ properties: own, cites }),
          ),
        }
      : {}),
  };
}

/** Of nearly every fact one dataset speaks: nothing has to be weighed. */
function toOnlyFact(datasetId: string, { properties, cites }: Statement): MergedFact {
  const aliases = unite([toStrings(properties['aliases'])]);
  return {
    properties: aliases.length > 0 ? { ...properties, aliases } : properties,
    cites: unite([cites]),
    datasets: [datasetId],
  };
}

/** Whether a property says in Chinese what this dataset says, and another dataset has said something else. */
function isTwinOfAnother(name: string, own: Properties, merged: Properties): boolean {
  const original = merged[fromChineseTwin(name) ?? ''];
  return original !== undefined && original !== own[fromChineseTwin(name) ?? ''];
}

/** In the order in which they win. */
const orderStatements = (statements: Statements): readonly (readonly [string, Statement])[] =>
  [...statements].toSorted(([left], [right]) => {
    if ((left === localDatasetId) !== (right === localDatasetId)) return left === localDatasetId ? -1 : 1;
    return left < right ? -1 : 1;
  });

const unite = (lists: readonly (readonly string[])[]): readonly string[] => {
  const [only = []] = lists;
  return lists.length <= 1 && only.length <= 1 ? only : [...new Set(lists.flat())];
};

const united = new Set(['aliases', ...editorProperties.map(({ name }) => name)]);

/** The properties that datasets give different values, with each one's value; what is united does not differ. */
export function findDisagreements(
  statements: Statements,
): readonly { readonly property: string; readonly values: Readonly<Record<string, PropertyValue>> }[] {
  if (statements.size < 2) return [];
  const ordered = orderStatements(statements);
  const names = new Set(ordered.flatMap(([, { properties }]) => Object.keys(properties)));
  return [...names].flatMap((property) => {
    if (united.has(property)) return [];
    const stated = ordered.filter(([, { properties }]) => properties[property] !== undefined);
    const values = stated.map(([id, { properties }]) => [id, properties[property] as PropertyValue] as const);
    const forms = new Set(values.map(([, value]) => JSON.stringify(value)));
    return forms.size > 1 ? [{ property, values: Object.fromEntries(values) }] : [];
  });
}
