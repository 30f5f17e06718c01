import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { toRelationId } from '../../domain/relation-id.ts';
import type { DatasetIssue, IssueDetails } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { DatasetTable } from '../read/dataset-source.ts';
import type { RuleName } from '../rules.ts';
import { createIdMaker, type NameIndex, toSlug } from './name-index.ts';
import type { SheetCells, SheetRow } from './sheet-cells.ts';
import type { SheetDefinition } from './sheet-definition.ts';
import type { Mention, NewName, SheetFacts } from './sheet-facts.ts';

interface Draft {
  readonly kind: 'entities' | 'relations';
  /** Label or relation type. */
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: Record<string, string>;
}

export interface SheetFactsOptions {
  readonly ontology: OntologyModel;
  readonly names: NameIndex;
  readonly districtId: string;
  readonly documentIds: readonly string[];
}

export interface CollectedFacts {
  readonly tables: readonly DatasetTable[];
  readonly issues: readonly DatasetIssue[];
  readonly newNames: readonly NewName[];
}

/** Properties that are united when two rows state one entity or relation. */
const united: readonly string[] = ['aliases', 'cites', 'products', 'stages'];

/** Collects what the rows of all sheets state into tables of the dataset format; a place is a sheet and its row. */
export class FactCollector {
  readonly #options: SheetFactsOptions;
  readonly #drafts = new Map<string, Draft>();
  readonly #issues: DatasetIssue[] = [];
  readonly #newNames = new Map<string, NewName>();
  readonly #idOfName = new Map<string, string>();
  readonly #makeId: ReturnType<typeof createIdMaker>;

  constructor(options: SheetFactsOptions) {
    this.#options = options;
    this.#makeId = createIdMaker(options.ontology, (id) => options.names.has(id));
  }

  /** Notes the entities that the rows of a sheet state, so that rows of any sheet may name them. */
  register({ states }: SheetDefinition, rows: readonly SheetRow[]): void {
    if (!states) return;
    for (const row of rows) {
      const name = row.cells[states.key] ?? '';
      if (name !== '')
        this.#idOfName.set(`${states.label}\u0001${name}`, this.#idOf(row, states.label, name));
    }
  }

  /** The facts of one sheet go here, once all sheets are registered. */
  forSheet(sheet: SheetDefinition): SheetFacts {
    const { districtId, documentIds } = this.#options;
    return {
      districtId,
      onlyDocument: documentIds.length === 1 ? documentIds[0] : undefined,
      state: (row, label, name, properties) => this.#state(sheet, row, label, name, properties),
      stateStage: (row, chainId, label, properties) => {
        const path = chainId.slice(chainId.indexOf(':') + 1);
        const id = row.cells['stageId'] || `stage:${path}/${toSlug(label)}`;
        const stage = { row: row.row, cells: { ...row.cells, id } };
        return this.#state(sheet, stage, 'ChainStage', label, { label, ...properties });
      },
      mention: (row, key, mention) => this.#mention(sheet, row, key, mention),
      relate: (row, type, from, to, properties = {}) => this.#relate(sheet, row, type, from, to, properties),
      complain: (row, key, rule, details) => this.#complain(sheet, row, key, rule, details),
      isNew: (id) => this.#newNames.has(id),
      citesOf: (row) => this.#citesOf(row),
    };
  }

  finish(): CollectedFacts {
    const tables = new Map<string, Draft[]>();
    for (const draft of this.#drafts.values()) {
      const key = `${draft.sheet}\u0001${draft.kind}\u0001${draft.name}`;
      const list = tables.get(key) ?? [];
      list.push(draft);
      tables.set(key, list);
    }
    return {
      tables: [...tables.values()].map(toTable),
      issues: this.#issues,
      newNames: [...this.#newNames.values()].filter(
        ({ id }) => !this.#drafts.has(id) || this.#isMentionOnly(id),
      ),
    };
  }

  readonly #stated = new Set<string>();

  #isMentionOnly(id: string): boolean {
    return !this.#stated.has(id);
  }

  #state(sheet: SheetDefinition, row: SheetRow, label: string, name: string, properties: SheetCells): string {
    const id = this.#idOf(row, label, name);
    this.#stated.add(id);
    this.#draft({
      key: id,
      draft: {
        kind: 'entities',
        name: label,
        sheet: sheet.name,
        row: row.row,
        cells: { id, name, ...properties, cites: this.#citesOf(row) },
      },
      sheet,
    });
    return id;
  }

  #idOf(row: SheetRow, label: string, name: string): string {
    const given = row.cells['id'];
    if (given) return given;
    const found = this.#options.names.find(name, [label]);
    if (found[0] !== undefined && found.length === 1) return found[0];
    return this.#newId(label, name);
  }

  #newId(label: string, name: string): string {
    const key = `${label}\u0001${name}`;
    const known = this.#idOfName.get(key);
    if (known !== undefined) return known;
    const scope = this.#options.districtId.slice('district:'.length);
    const id = this.#makeId(label, name, scope);
    this.#idOfName.set(key, id);
    return id;
  }

  #mention(
    sheet: SheetDefinition,
    row: SheetRow,
    key: string,
    { labels, create, properties = {} }: Mention,
  ): readonly string[] {
    const cell = row.cells[key] ?? '';
    return splitNames(cell, (name) => this.#lookUp(name, labels).length > 0).flatMap((name) => {
      const found = this.#lookUp(name, labels);
      if (found.length === 1) return found;
      if (found.length > 1) {
        this.#complain(sheet, row, key, 'workbook-ambiguous', { name, found: found.join('、') });
        return [];
      }
      const nearest = this.#options.names.nearest(name, labels, this.#listOwn(labels));
      if (create === undefined) {
        this.#complain(sheet, row, key, 'workbook-unknown', {
          name,
          expected: labels.join(' / '),
          expectedZh: labels.map((label) => this.#options.ontology.label(label)?.zh ?? label).join('、'),
          nearest,
        });
        return [];
      }
      return [this.#create(sheet, row, key, create, name, properties, nearest)];
    });
  }

  #create(
    sheet: SheetDefinition,
    row: SheetRow,
    key: string,
    label: string,
    name: string,
    properties: SheetCells,
    nearest: string | undefined,
  ): string {
    const id = this.#newId(label, name);
    const heading = sheet.columns.find((column) => column.key === key)?.heading ?? key;
    if (!this.#newNames.has(id))
      this.#newNames.set(id, {
        id,
        label,
        name,
        sheet: sheet.name,
        row: row.row,
        heading,
        ...(nearest === undefined ? {} : { nearest }),
      });
    const cells = { id, name, ...properties, cites: this.#citesOf(row) };
    this.#draft({
      key: id,
      draft: { kind: 'entities', name: label, sheet: sheet.name, row: row.row, cells },
      sheet,
    });
    return id;
  }

  /** Names of these labels that rows of the workbook state. */
  #listOwn(labels: readonly string[]): readonly string[] {
    return [...this.#idOfName.keys()].flatMap((key) => {
      const [label = '', name = ''] = key.split('\u0001');
      return labels.includes(label) ? [name] : [];
    });
  }

  /** In the graph, or stated by a row of the workbook. */
  #lookUp(name: string, labels: readonly string[]): readonly string[] {
    const own = labels.flatMap((label) => {
      const id = this.#idOfName.get(`${label}\u0001${name}`);
      return id === undefined ? [] : [id];
    });
    return own.length > 0 ? own.slice(0, 1) : this.#options.names.find(name, labels);
  }

  #relate(
    sheet: SheetDefinition,
    row: SheetRow,
    type: string,
    from: string,
    to: string,
    properties: SheetCells,
  ): void {
    const definition = this.#options.ontology.relation(type);
    if (!definition) throw new TypeError(`no relation type ${type}`);
    const cites = ofDocument(this.#citesOf(row), definition.key.includes('docId') ? properties['docId'] : '');
    const cells = { from, to, ...properties, cites };
    this.#draft({
      key: toRelationId(definition, from, to, properties),
      draft: { kind: 'relations', name: type, sheet: sheet.name, row: row.row, cells },
      sheet,
    });
  }

  /** Adds a fact; what two rows state of one fact is united, and where they differ it is an issue. */
  #draft({ key, draft, sheet }: { key: string; draft: Draft; sheet: SheetDefinition }): void {
    const before = this.#drafts.get(key);
    if (!before) {
      const filled = Object.entries(draft.cells).filter(([, value]) => value !== '');
      this.#drafts.set(key, { ...draft, cells: Object.fromEntries(filled) });
      return;
    }
    for (const [name, value] of Object.entries(draft.cells)) {
      const old = before.cells[name];
      if (value === '' || value === old) continue;
      if (old === undefined) before.cells[name] = value;
      else if (united.includes(name))
        before.cells[name] = [...new Set([...old.split('|'), ...value.split('|')])].join('|');
      else if (draft.kind === 'entities')
        this.#complain(sheet, { row: draft.row, cells: {} }, name, 'workbook-repeated', {
          value,
          other: `${before.sheet}:${before.row}`,
          before: old,
        });
    }
  }

  #complain(
    sheet: SheetDefinition,
    row: SheetRow,
    key: string,
    rule: RuleName,
    details: IssueDetails = {},
  ): void {
    const heading = sheet.columns.find((column) => column.key === key)?.heading ?? key;
    const value = row.cells[key] ?? details['value'] ?? null;
    this.#issues.push(createIssue(rule, { file: sheet.name, row: row.row, column: heading, value }, details));
  }

  #citesOf(row: SheetRow): string {
    const { documentIds } = this.#options;
    const only = documentIds.length === 1 ? documentIds[0]?.slice('doc:'.length) : undefined;
    return (row.cells['cites'] ?? '')
      .split(/[|；;，,、\s]+/u)
      .filter((cite) => cite !== '')
      .map((cite) => (/^\d+(?:-\d+)?$/u.test(cite) && only !== undefined ? `${only}:${cite}` : cite))
      .join('|');
  }
}

/** The items of a cell. A comma of enumeration (、) parts them only where the whole is no known name. */
function splitNames(cell: string, isKnown: (name: string) => boolean): readonly string[] {
  return cell
    .split(/[|；;\n]+/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .flatMap((item) => (isKnown(item) ? [item] : item.split('、').map((part) => part.trim())))
    .filter((item) => item !== '');
}

/** Of a type that is told apart by document, a relation cites that document alone. */
function ofDocument(cites: string, docId: string | undefined): string {
  if (!docId) return cites;
  const own = cites.split('|').filter((cite) => `doc:${cite}`.startsWith(`${docId}:`));
  return own.length > 0 ? own.join('|') : cites;
}

function toTable(drafts: readonly Draft[]): DatasetTable {
  const columns = [...new Set(drafts.flatMap(({ cells }) => Object.keys(cells)))];
  const { kind = 'entities', name = '', sheet = '' } = drafts[0] ?? {};
  return {
    kind,
    name,
    file: sheet,
    columns,
    rows: drafts.map(({ row, cells }) => ({ row, cells: columns.map((key) => cells[key] ?? '') })),
  };
}
