import { compareText } from '../domain/compare-text.ts';
import { rules } from './rules.ts';
import type { RuleName, RuleText } from './rules.ts';

/** Where in a dataset something is written. `row` is the line of the file, and the heading is row 1. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  /** What is written there; shortened when it is long. */
  readonly value: string | null;
}

/** One thing that is wrong with a dataset (`error`), or that a person should look at (`warning`). */
export interface DatasetIssue extends Place {
  readonly severity: 'error' | 'warning';
  readonly rule: RuleName;
  readonly message: string;
  readonly messageZh: string;
  /** What was probably meant. */
  readonly nearest?: string;
}

/** What fills the placeholders of a rule's text. `nearest` is also kept beside the message. */
export interface IssueDetails {
  readonly [placeholder: string]: string | undefined;
  readonly nearest?: string | undefined;
}

const longestValue = 120;
/** Of what fills a placeholder, such as the way round a circle. */
const longestDetail = 1000;

/** Makes an issue of a rule; `{file}`, `{row}`, `{column}` and `{value}` of its text come from the place. */
export function createIssue(rule: RuleName, place: Place, details: IssueDetails = {}): DatasetIssue {
  const text = rules[rule];
  const value = place.value === null ? null : shorten(place.value);
  const words = {
    file: place.file,
    row: String(place.row ?? ''),
    column: place.column ?? '',
    value: value ?? '',
    ...details,
  };
  const { nearest } = details;
  return {
    file: place.file,
    row: place.row,
    column: place.column,
    value,
    severity: text.severity,
    rule,
    ...fillRule(text, words),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** The text of a rule with its placeholders filled. */
export function fillRule(
  { en, zh }: RuleText,
  words: IssueDetails,
): { readonly message: string; readonly messageZh: string } {
  const { nearest } = words;
  return {
    message: fill(en, words) + (nearest === undefined ? '' : `; nearest: ${nearest}`),
    messageZh: fill(zh, words) + (nearest === undefined ? '' : `；最接近：${nearest}`),
  };
}

/** Long values are cut: a message is for reading. A part of a text keeps the whole text in memory, so it is copied. */
export const shorten = (text: string, longest = longestValue): string =>
  text.length <= longest ? text : `${Buffer.from(text.slice(0, longest), 'utf16le').toString('utf16le')}…`;

const fill = (template: string, words: Readonly<Record<string, string | undefined>>): string =>
  template.replace(/\{(\w+)\}/gu, (whole, name: string) => shorten(words[name] ?? whole, longestDetail));

/** Orders issues as a person reads tables: by file, then row. */
export const sortIssues = (issues: readonly DatasetIssue[]): readonly DatasetIssue[] =>
  issues.toSorted((left, right) => compareText(left.file, right.file) || (left.row ?? 0) - (right.row ?? 0));
