import type { BilingualText } from '../domain/bilingual-text.ts';
import { ShownError } from '../domain/errors.ts';
import type { DatasetIssue } from './issue.ts';
import type { PlanRefusal } from './plan/import-plan.ts';

const shown = 20;

/** A dataset that cannot be loaded where one has to be, such as the seed at the start. Carries everything found. */
export class InvalidDatasetError extends ShownError {
  readonly code = 'INVALID_DATASET';
  readonly issues: readonly DatasetIssue[];
  constructor(folder: string, issues: readonly DatasetIssue[], refusals: readonly PlanRefusal[] = []) {
    const lines = [
      ...refusals.map(({ message, messageZh }) => ({ en: message, zh: messageZh })),
      ...issues.map(toLine),
    ];
    const listed = lines.slice(0, shown);
    const rest = lines.length - listed.length;
    const more = rest > 0 ? [{ en: `… and ${rest} more`, zh: `……另有 ${rest} 处` }] : [];
    const all: readonly BilingualText[] = [
      { en: `the dataset in ${folder} was not loaded:`, zh: `${folder} 中的数据集未载入：` },
      ...listed,
      ...more,
    ];
    super(all.map(({ en }) => en).join('\n  '), { messageZh: all.map(({ zh }) => zh).join('\n  ') });
    this.issues = issues;
  }
}

function toLine({ file, row, column, message, messageZh }: DatasetIssue): BilingualText {
  const place = [file, row, column].filter((part) => part !== null).join(':');
  return { en: `${place} ${message}`, zh: `${place} ${messageZh}` };
}
