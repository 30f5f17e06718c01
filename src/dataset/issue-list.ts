import type { DatasetIssue } from './issue.ts';
import { createIssue } from './issue.ts';
import { rules } from './rules.ts';

/** Issues of one rule in one file that are kept; of a file that is wrong throughout, the rest would only fill the memory. */
const mostIssuesOfRule = 1000;

export interface IssueList {
  readonly add: (issue: DatasetIssue) => void;
  readonly addAll: (issues: Iterable<DatasetIssue>) => void;
  /** What was kept, and one more issue for each rule of a file of which some were not: how many. */
  readonly toArray: () => readonly DatasetIssue[];
}

interface Counted {
  count: number;
  last: DatasetIssue;
}

/** Collects issues: all are counted, and of each rule in each file the first ones are kept. */
export function createIssueList(): IssueList {
  const kept: DatasetIssue[] = [];
  const counts = new Map<string, Counted>();
  const add = (issue: DatasetIssue): void => {
    const key = JSON.stringify([issue.file, issue.rule]);
    const counted = counts.get(key) ?? { count: 0, last: issue };
    counts.set(key, counted);
    counted.count += 1;
    if (counted.count > mostIssuesOfRule) return;
    counted.last = issue;
    kept.push(issue);
  };
  return {
    add,
    addAll: (issues) => {
      for (const issue of issues) add(issue);
    },
    toArray: () => [
      ...kept,
      ...[...counts.values()].flatMap(({ count, last }) =>
        count > mostIssuesOfRule ? [toMore(last, count - mostIssuesOfRule)] : [],
      ),
    ],
  };
}

/** The issues that a check finds in each of many things, bounded as in a list. */
export function checkEach<Item>(
  items: Iterable<Item>,
  check: (item: Item) => Iterable<DatasetIssue>,
): readonly DatasetIssue[] {
  const list = createIssueList();
  for (const item of items) list.addAll(check(item));
  return list.toArray();
}

/** Stands after the last one that was kept. */
const toMore = ({ file, row, rule }: DatasetIssue, count: number): DatasetIssue =>
  createIssue(
    rules[rule].severity === 'error' ? 'more-errors' : 'more-warnings',
    { file, row, column: null, value: null },
    { count: String(count), rule },
  );
