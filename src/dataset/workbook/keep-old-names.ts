import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { DatasetTable } from '../read/dataset-source.ts';
import type { Facts } from './patch-facts.ts';

/** Stages, tasks, targets and some others have no other names. */
export const takesAliases = (label: string, ontology: OntologyModel): boolean =>
  ontology.label(label)?.properties.some(({ name }) => name === 'aliases') ?? false;

/**
 * Gives every entity that a workbook renames its old name as an alias, so that the lines that print the old name
 * still print the entity.
 */
export function keepOldNames(table: DatasetTable, own: Facts, ontology: OntologyModel): DatasetTable {
  if (table.kind !== 'entities' || !takesAliases(table.name, ontology)) return table;
  const names = new Map(own.entities.map(({ id, name }) => [id, name]));
  const columns = table.columns.includes('aliases') ? table.columns : [...table.columns, 'aliases'];
  const at = (column: string) => columns.indexOf(column);
  return {
    ...table,
    columns,
    rows: table.rows.map((row) => {
      const cells = columns.map((_column, index) => row.cells[index] ?? '');
      const name = cells[at('name')];
      const before = names.get(String(cells[at('id')]));
      if (before === undefined || name === before) return { ...row, cells };
      const aliases = String(cells[at('aliases')]).split('|');
      cells[at('aliases')] = [...new Set([...aliases, before])].filter((alias) => alias !== '').join('|');
      return { ...row, cells };
    }),
  };
}
