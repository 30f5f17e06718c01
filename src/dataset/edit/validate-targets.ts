import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { createIssue } from '../issue.ts';
import { type MergedFact, mergeStatements } from '../plan/statements.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import type { Cell, DatasetTable } from '../read/dataset-source.ts';
import { entityColumns, relationColumns } from '../table-columns.ts';
import type { KnownFacts } from '../validate/dataset-facts.ts';
import { headingProperties } from '../validate/fold-headings.ts';
import { validateDataset } from '../validate/validate-dataset.ts';
import { type EditIssue, fromDatasetIssue } from './edit-issue.ts';
import type { EditPath, FactIdentity } from './edit-request.ts';
import { type EditTarget, findStatements, keyOf, toStatementsAfter, withoutLocal } from './edit-target.ts';
import { findIdentity } from './read-targets.ts';
import { toStoredCell } from './read-properties.ts';

export interface ValidateTargetsOptions {
  readonly targets: readonly EditTarget[];
  readonly stored: StoredGraph;
  readonly ontology: OntologyModel;
  readonly documentTexts?: DocumentTexts;
}

/** A fact as a row of a table, with what all datasets state together. */
interface EditRow {
  /** Null: the row is there so that others can be held against it; what is wrong with it is no matter of the request. */
  readonly path: EditPath | null;
  readonly identity: FactIdentity;
  readonly merged: MergedFact;
  readonly written: ReadonlyMap<string, Cell>;
}

const file = 'edit';

/**
 * Holds what the targets make of their facts against every rule of the dataset format, as an import of `local` would:
 * over what all datasets say together, with everything else that the graph will hold as known.
 */
export async function validateTargets(options: ValidateTargetsOptions): Promise<readonly EditIssue[]> {
  const { ontology, documentTexts } = options;
  const rows = listRows(options);
  const source = { manifest: null, tables: toTables(rows, ontology), issues: [] };
  const known = toKnown(options, rows);
  const found = await validateDataset(source, {
    ontology,
    known,
    ...(documentTexts ? { documentTexts } : {}),
  });
  const issues = [...found.issues, ...found.warnings].flatMap((issue) => {
    const row = issue.row === null ? undefined : rows[issue.row];
    return row?.path ? [fromDatasetIssue(issue, toPath(row.path, issue.column))] : [];
  });
  return [...issues, ...options.targets.flatMap((target) => checkLocalCites(target, ontology))];
}

const besideProperties = new Set(['id', 'name', 'from', 'to', 'cites', 'relationId']);

const toPath = (path: EditPath, column: string | null): EditPath => {
  if (column === null) return path;
  return besideProperties.has(column) ? [...path, column] : [...path, 'properties', column];
};

function listRows({ targets, stored, ontology }: ValidateTargetsOptions): readonly EditRow[] {
  const rows = new Map<string, EditRow>();
  for (const target of targets) {
    const statements = toStatementsAfter(target);
    // What is no edit but goes back to what others state was validated when they were imported.
    if (target.after !== null)
      rows.set(keyOf(target.identity), { ...target, merged: mergeStatements(statements) });
  }
  const left = new Set(targets.map(({ identity }) => keyOf(identity)));
  const add = (id: string, path: EditPath | null) => {
    const identity = findIdentity(stored, id);
    if (!identity || left.has(keyOf(identity)) || rows.has(keyOf(identity))) return;
    const statements = findStatements(stored, identity);
    // A park whose only parent goes is wrong then, and so is part of the request.
    const isOwn = withoutLocal(statements).size === 0;
    const merged = mergeStatements(statements);
    rows.set(keyOf(identity), { path: isOwn ? path : null, identity, merged, written: new Map() });
  };
  for (const { identity, path } of targets)
    if (identity.kind === 'relation') for (const id of [identity.from, identity.to]) add(id, path);
  for (const { merged } of Array.from(rows.values()))
    for (const cite of merged.cites) add(toDocumentId(parseCitation(cite)?.document ?? ''), null);
  return [...rows.values()].filter(({ identity }) => isDefined(identity, ontology));
}

const isDefined = ({ kind, group }: FactIdentity, ontology: OntologyModel): boolean =>
  (kind === 'entity' ? ontology.label(group) : ontology.relation(group)) !== undefined;

/** One table for each label and type; a row's number is its index. */
function toTables(rows: readonly EditRow[], ontology: OntologyModel): readonly DatasetTable[] {
  const numbered = rows.map((row, index) => ({ row, index }));
  const groups = groupBy(numbered, ({ row: { identity } }) => `${identity.kind} ${identity.group}`);
  return [...groups.values()].flatMap((group): readonly DatasetTable[] => {
    const [{ row: first } = { row: undefined }] = group;
    if (!first) return [];
    const { kind, group: name } = first.identity;
    const [label, relation] = [ontology.label(name), ontology.relation(name)];
    const definitions =
      kind === 'entity' ? (label ? entityColumns(label) : []) : relation ? relationColumns(relation) : [];
    const columns = definitions.map((definition) => definition.name);
    return [
      {
        kind: kind === 'entity' ? 'entities' : 'relations',
        name,
        file,
        columns,
        rows: group.map(({ row, index }) => {
          const cells = toCells(row);
          return { row: index, cells: columns.map((column) => cells.get(column) ?? '') };
        }),
      },
    ];
  });
}

function toCells({ path, identity, merged, written }: EditRow): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>(
    Object.entries(merged.properties).map(([name, value]) => [name, toStoredCell(value)]),
  );
  // Headings of another dataset came from a table of their own, which has other rules.
  if (path !== null) for (const name of headingProperties) cells.delete(name);
  cells.set('cites', merged.cites);
  if (identity.kind === 'relation') cells.set('from', identity.from).set('to', identity.to);
  else cells.set('id', identity.id);
  // Empty: it goes out of the local statement, and what others state stands again.
  for (const [name, cell] of written) if (cell.length > 0 || name === 'name') cells.set(name, cell);
  return cells;
}

/** Everything that the graph will hold, but for entities that only the rows state. */
function toKnown({ targets, stored }: ValidateTargetsOptions, rows: readonly EditRow[]): KnownFacts {
  const own = new Set(
    rows
      .filter(({ identity }) => withoutLocal(findStatements(stored, identity)).size === 0)
      .map(({ identity }) => keyOf(identity)),
  );
  for (const target of targets) if (toStatementsAfter(target).size === 0) own.add(keyOf(target.identity));
  return {
    labels: new Map(
      [...stored.entities.values()]
        .filter(({ id }) => !own.has(`entity ${id}`))
        .map(({ id, label }) => [id, label]),
    ),
    relations: [...stored.relations.values()].filter(({ relationId }) => !own.has(`relation ${relationId}`)),
  };
}

/** Citations of others are theirs: who states a fact says where it is printed. */
function checkLocalCites({ path, identity, statements, after }: EditTarget, ontology: OntologyModel) {
  const definition =
    identity.kind === 'entity' ? ontology.label(identity.group) : ontology.relation(identity.group);
  const isCitedByOthers = [...withoutLocal(statements).values()].some(({ cites }) => cites.length > 0);
  if (definition?.citations !== 'required' || !after || after.cites.length > 0 || !isCitedByOthers) return [];
  const place = { file, row: 0, column: 'cites', value: null };
  return [fromDatasetIssue(createIssue('citation-required', place), [...path, 'cites'])];
}
