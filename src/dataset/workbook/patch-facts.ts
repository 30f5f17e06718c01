import type { EntityFact, Properties, PropertyValue, RelationFact } from '../../domain/facts.ts';
import { toChineseTwin } from '../../domain/ontology/chinese-twin.ts';

export interface Facts {
  readonly entities: readonly EntityFact[];
  readonly relations: readonly RelationFact[];
}

/**
 * Carries the edits of a workbook over to a dataset. `before` is what the workbook would state had nobody edited
 * it, `after` what it states; only where the two differ does the dataset change. So whatever the sheets cannot hold
 * stays as it was. An entity that is renamed keeps its old name as an alias.
 */
export function patchFacts(
  current: Facts,
  before: Facts,
  after: Facts,
  hasAliases: (label: string) => boolean,
): Facts {
  return {
    entities: patch(
      current.entities,
      before.entities,
      after.entities,
      ({ id }) => id,
      (own, old, edited) => patchEntity(own, old, edited, hasAliases(own.label)),
    ),
    relations: patch(
      current.relations,
      before.relations,
      after.relations,
      ({ relationId }) => relationId,
      (own, old, edited) => ({ ...own, ...patchStatement(own, old, edited) }),
    ),
  };
}

function patch<Fact>(
  current: readonly Fact[],
  before: readonly Fact[],
  after: readonly Fact[],
  keyOf: (fact: Fact) => string,
  merge: (own: Fact, old: Fact | undefined, edited: Fact) => Fact,
): readonly Fact[] {
  const old = new Map(before.map((fact) => [keyOf(fact), fact]));
  const edited = new Map(after.map((fact) => [keyOf(fact), fact]));
  const known = new Set(current.map(keyOf));
  return [
    ...current.flatMap((fact) => {
      const key = keyOf(fact);
      const now = edited.get(key);
      if (now) return [merge(fact, old.get(key), now)];
      return old.has(key) ? [] : [fact];
    }),
    // What was there before the edit without being in the dataset is the form of a sheet, not a statement.
    ...after.filter((fact) => !known.has(keyOf(fact)) && !old.has(keyOf(fact))),
  ];
}

function patchEntity(
  own: EntityFact,
  old: EntityFact | undefined,
  edited: EntityFact,
  hasAliases: boolean,
): EntityFact {
  const patched = { ...own, ...patchStatement(own, old, edited) };
  if (edited.name === (old ?? own).name) return patched;
  if (!hasAliases) return { ...patched, name: edited.name };
  const aliases = [patched.properties['aliases'] ?? []].flat().map(String);
  const kept = [...new Set([...aliases, own.name])].filter((alias) => alias !== edited.name);
  return { ...patched, name: edited.name, properties: { ...patched.properties, aliases: kept } };
}

interface Statement {
  readonly properties: Properties;
  readonly cites: readonly string[];
}

/** `own` with what is different between `old` and `edited`; without `old`, with what `edited` adds. */
function patchStatement(own: Statement, old: Statement | undefined, edited: Statement): Statement {
  if (!old)
    return {
      properties: { ...edited.properties, ...own.properties },
      cites: [...new Set([...own.cites, ...edited.cites])],
    };
  const properties: Record<string, PropertyValue> = { ...own.properties };
  for (const name of new Set([...Object.keys(old.properties), ...Object.keys(edited.properties)])) {
    const value = edited.properties[name];
    if (isSame(old.properties[name], value)) continue;
    if (value === undefined) delete properties[name];
    else properties[name] = value;
    // A column shows the Chinese twin where there is one; what is edited replaces both.
    delete properties[toChineseTwin(name)];
  }
  return { properties, cites: isSame(old.cites, edited.cites) ? own.cites : edited.cites };
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
