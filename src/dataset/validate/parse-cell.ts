import type { PropertyValue } from '../../domain/facts.ts';
import { type ClosedLists, editorProperties } from '../../domain/ontology/ontology.ts';
import type { ClosedList, PropertyDefinition, PropertyKind } from '../../domain/ontology/types.ts';
import { findNearest } from '../find-nearest.ts';
import type { IssueDetails } from '../issue.ts';
import type { Cell } from '../read/dataset-source.ts';
import type { RuleName } from '../rules.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { findExcelDamage } from './excel-damage.ts';

type Scalar = string | number | boolean;

/** What is wrong with one value of a cell. */
interface CellProblem {
  readonly rule: RuleName;
  readonly value: string;
  readonly details: IssueDetails;
}

export interface ParsedCell {
  /** Absent when the cell is empty or nothing in it is right. */
  readonly value?: PropertyValue;
  readonly problems: readonly CellProblem[];
}

const longestCell = 1000;

const editorWords = new Set(editorProperties.map(({ name }) => name));

// Control, zero-width and direction characters, line separators, halves of surrogate pairs, and the sign of a decoding that failed.
const unseen = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

/** Reads a cell as a property; lists are split at `|`, and empty items are left out. */
export function parseCell(cell: Cell, property: PropertyDefinition, ontology: ClosedLists): ParsedCell {
  if (cell === '') return emptyCell;
  const items = splitCell(cell, property).filter((item) => item !== '');
  const values: Scalar[] = [];
  const problems: CellProblem[] = [];
  for (const item of items) {
    const parsed = parseItem(item, property, ontology);
    if (typeof parsed === 'object') problems.push(parsed);
    else values.push(parsed);
  }
  if (values.length === 0) return { problems };
  return { value: property.list ? (values.slice() as PropertyValue) : (values[0] as Scalar), problems };
}

/** Most cells of most tables. */
const emptyCell: ParsedCell = { problems: [] };

function splitCell(cell: Cell, { list }: PropertyDefinition): readonly string[] {
  if (typeof cell !== 'string') return list ? cell : [cell.join('|')];
  return list ? cell.split('|').map((item) => item.trim()) : [cell];
}

function parseItem(item: string, property: PropertyDefinition, ontology: ClosedLists): Scalar | CellProblem {
  const problem = findTextProblem(item, property);
  if (problem) return problem;
  if (property.kind === 'closed') return parseClosed(item, ontology.closedList(property.closed ?? ''));
  const value = readers[property.kind](item);
  return (
    value ?? {
      rule: ruleOf(property.kind),
      value: item,
      details: { nearest: findLikely(item, property.kind) },
    }
  );
}

function findTextProblem(item: string, property: PropertyDefinition): CellProblem | undefined {
  const fault = unseen.exec(item)?.[0];
  if (fault !== undefined)
    return {
      rule: 'control-character',
      value: item.replace(unseen, '�'),
      details: { code: toCodePoint(fault) },
    };
  if (item.length > longestCell)
    return {
      rule: 'too-long',
      value: item,
      details: { found: String(item.length), limit: String(longestCell) },
    };
  if (property.list && item.includes('|')) return { rule: 'list-separator', value: item, details: {} };
  // A remark is the editor's own words, where a date is only a date.
  if (editorWords.has(property.name)) return undefined;
  const damage = findExcelDamage(item);
  if (!damage) return undefined;
  return {
    rule: 'excel-damage',
    value: item,
    details: { what: damage.what, whatZh: damage.whatZh, nearest: damage.original },
  };
}

const toCodePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function parseClosed(item: string, list: ClosedList | undefined): string | CellProblem {
  const values = list?.values ?? [];
  const byForm = list && codesOf(list);
  const found = byForm?.get(item) ?? byForm?.get(fold(item));
  if (found !== undefined) return found;
  const forms = new Map(
    values.flatMap(
      ({ code, zh, en }) =>
        [
          [code, code],
          [zh, code],
          [en, code],
        ] as const,
    ),
  );
  const nearest = findNearest(item, forms.keys());
  return {
    rule: 'closed-value',
    value: item,
    details: {
      expected: values.map(({ code }) => code).join(', '),
      expectedZh: values.map(({ zh, code }) => `${zh}（${code}）`).join('、'),
      nearest: nearest === undefined ? undefined : forms.get(nearest),
    },
  };
}

const codes = new WeakMap<ClosedList, ReadonlyMap<string, string>>();

/** Codes by each folded form of a list, and by themselves: nearly every row of a dataset asks, and most write codes. */
function codesOf(list: ClosedList): ReadonlyMap<string, string> {
  const known = codes.get(list);
  if (known) return known;
  const byForm = new Map<string, string>();
  for (const { code, zh, en } of list.values)
    for (const form of [code, zh, en].map(fold)) if (!byForm.has(form)) byForm.set(form, code);
  for (const { code } of list.values) if (byForm.get(fold(code)) === code) byForm.set(code, code);
  codes.set(list, byForm);
  return byForm;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '_');

type OpenKind = Exclude<PropertyKind, 'closed'>;

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['是', true],
  ['否', false],
]);

const readers: Readonly<Record<OpenKind, (item: string) => Scalar | undefined>> = {
  string: (item) => item,
  id: (item) => item,
  integer: (item) =>
    /^[+-]?\d+$/u.test(item) && Number.isSafeInteger(Number(item)) ? toNumber(item) : undefined,
  float: (item) =>
    /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(item) && Number.isFinite(Number(item)) ? toNumber(item) : undefined,
  boolean: (item) => booleans.get(item.toLowerCase()),
  date: (item) => (isCalendarDate(item) ? item : undefined),
};

// Minus zero is stored as zero by one engine and not by the other.
const toNumber = (item: string): number => Number(item) + 0;

const ruleOf = (kind: OpenKind): RuleName => (kind === 'string' || kind === 'id' ? 'required' : kind);

/** What was probably meant by a value of the wrong kind: `1,200`, `１２`, `12.0`, `2023.9`, `yes`. */
const likely: Readonly<Record<OpenKind, (plain: string) => string | undefined>> = {
  string: () => undefined,
  id: () => undefined,
  integer: (plain) => findDigits(plain.replace(/\.0+$/u, ''), 'integer'),
  float: (plain) => findDigits(plain, 'float'),
  boolean: (plain) => booleanWords.get(plain.toLowerCase()) ?? findNearest(plain, ['true', 'false']),
  date: (plain) => {
    const [, year, month, day] = /^(\d{4})[./年-](\d{1,2})(?:[./月-](\d{1,2}))?[日月]?$/u.exec(plain) ?? [];
    const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
    return isCalendarDate(parts.join('-')) ? parts.join('-') : undefined;
  },
};

const booleanWords: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['no', 'false'],
  ['y', 'true'],
  ['n', 'false'],
  ['1', 'true'],
  ['0', 'false'],
  ['对', 'true'],
  ['不是', 'false'],
]);

function findDigits(plain: string, kind: 'integer' | 'float'): string | undefined {
  const digits = /^[+-]?\d*\.?\d+/u.exec(plain)?.[0];
  return digits !== undefined && readers[kind](digits) !== undefined ? digits : undefined;
}

const findLikely = (item: string, kind: OpenKind): string | undefined =>
  likely[kind](item.normalize('NFKC').replace(/[\s,，_]/gu, ''));
