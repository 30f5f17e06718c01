import type { PropertyValue } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { PropertyDefinition } from '../../domain/ontology/types.ts';
import { findNearest } from '../find-nearest.ts';
import { toPlainDecimal } from '../plain-decimal.ts';
import type { Cell } from '../read/dataset-source.ts';
import { parseCell } from '../validate/parse-cell.ts';
import { createEditIssue, type EditIssue } from './edit-issue.ts';
import type { EditPath } from './edit-request.ts';

/** The properties of a request as a row of a table holds them. */
export interface ReadProperties {
  /** As written; empty for what is to go. */
  readonly written: ReadonlyMap<string, Cell>;
  /** The values that are right; null for what is to go. */
  readonly values: ReadonlyMap<string, PropertyValue | null>;
  readonly issues: readonly EditIssue[];
}

/** Whose properties these are, in words. */
export interface PropertyOwner {
  readonly name: string;
  readonly nameZh: string;
  readonly definitions: readonly PropertyDefinition[];
}

const besideProperties = new Set([
  'id',
  'label',
  'name',
  'relationId',
  'type',
  'from',
  'to',
  'cites',
  'version',
]);

/** Reads properties as a client wrote them. Whether a value is right is for validation to say. */
export function readProperties(
  properties: readonly (readonly [name: string, value: unknown])[],
  { name: owner, nameZh: ownerZh, definitions }: PropertyOwner,
  path: EditPath,
  ontology: OntologyModel,
): ReadProperties {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const written = new Map<string, Cell>();
  const values = new Map<string, PropertyValue | null>();
  const issues: EditIssue[] = [];
  for (const [name, value] of properties) {
    const place = [...path, 'properties', name];
    const definition = byName.get(name);
    if (!definition) {
      const nearest = findNearest(name, byName.keys());
      issues.push(
        besideProperties.has(name)
          ? createEditIssue('misplaced-property', place)
          : createEditIssue('unknown-property', place, { words: { owner, ownerZh, nearest } }),
      );
      continue;
    }
    const cell = toCell(value, definition);
    if (cell === undefined) {
      issues.push(
        createEditIssue('property-form', place, {
          value: JSON.stringify(value),
          words: definition.list ? listForm : scalarForm,
        }),
      );
      continue;
    }
    written.set(name, cell);
    const parsed = parseCell(cell, definition, ontology);
    if (cell.length === 0) values.set(name, null);
    else if (parsed.value !== undefined) values.set(name, parsed.value);
  }
  return { written, values, issues };
}

const listForm = {
  expected: 'a list of texts or numbers, or null',
  expectedZh: '文本或数字的列表，或 null',
};
const scalarForm = {
  expected: 'one text, number, true, false or null',
  expectedZh: '一个文本、数字、true、false 或 null',
};

/** A value as a cell of a table; undefined for what no cell holds. An item of a list is never split. */
function toCell(value: unknown, { list }: PropertyDefinition): Cell | undefined {
  if (value === null) return '';
  if (!Array.isArray(value)) {
    const text = toText(value);
    return text === undefined || !list || text === '' ? text : [text];
  }
  if (!list) return undefined;
  const texts = value.map(toText);
  return texts.every((text) => text !== undefined) ? texts.filter((text) => text !== '') : undefined;
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return toPlainDecimal(value);
  return typeof value === 'boolean' ? String(value) : undefined;
}

/** A stored value as a cell of a table. */
export function toStoredCell(value: PropertyValue): Cell {
  if (typeof value === 'number') return toPlainDecimal(value);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return value.map((item) => (typeof item === 'number' ? toPlainDecimal(item) : String(item)));
}
