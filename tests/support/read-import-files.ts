import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface ReadNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ReadRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Cell {
  readonly text: string;
  readonly quoted: boolean;
}

const kinds: Readonly<Record<string, (text: string) => unknown>> = {
  string: (text) => text,
  // The way in which the driver shows what Neo4j keeps apart.
  long: (text) => BigInt(text),
  double: Number,
  boolean: (text) => text === 'true',
};

/** Reads files for neo4j-admin by its own rules: an empty cell is nothing unless it is quoted, and so is an empty list. */
export async function readImportFiles(
  folder: string,
): Promise<{ readonly nodes: readonly ReadNode[]; readonly relationships: readonly ReadRelationship[] }> {
  const nodes = await readRows(join(folder, 'nodes'));
  const relationships = await readRows(join(folder, 'relationships'));
  return {
    nodes: nodes.map(({ keys, properties }) => ({ labels: split(keys.get(':LABEL')), properties })),
    relationships: relationships.map(({ keys, properties }) => ({
      type: String(keys.get(':TYPE')),
      from: String(keys.get(':START_ID(Entity)')),
      to: String(keys.get(':END_ID(Entity)')),
      properties,
    })),
  };
}

const split = (text = ''): readonly string[] => text.split('\u001f');

async function readRows(folder: string) {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.header.csv'));
  const tables = await Promise.all(
    names.map(async (name) => {
      const header = await readFile(join(folder, name.replace(/csv$/u, 'header.csv')), 'utf8');
      const rows = parse(await readFile(join(folder, name), 'utf8'), {
        cast: (text, { quoting }): Cell => ({ text, quoted: quoting }),
      }) as unknown as readonly (readonly Cell[])[];
      return rows.map((cells) => toRow(header.trim().split(','), cells));
    }),
  );
  return tables.flat();
}

function toRow(headings: readonly string[], cells: readonly Cell[]) {
  if (headings.length !== cells.length)
    throw new Error(`${cells.length} cells under ${headings.length} headings`);
  const keys = new Map<string, string>();
  const properties: Record<string, unknown> = {};
  for (const [index, heading] of headings.entries()) {
    const { text, quoted } = cells[index] ?? { text: '', quoted: false };
    const [, name = '', type = '', list] = /^(\w*):(\w+)(?:\(\w+\))?(\[\])?$/u.exec(heading) ?? [];
    if (name === '') keys.set(heading, text);
    else if (type === 'ID') properties[name] = text;
    else if (text === '' && (list || !quoted)) continue;
    else {
      const toValue = kinds[type];
      if (!toValue) throw new Error(`no type ${type}`);
      properties[name] = list ? split(text).map(toValue) : toValue(text);
    }
  }
  return { keys, properties };
}
