import { ChainAtlasError } from '../domain/errors.ts';
import type { DatasetIssue } from './issue.ts';
import type { PlanRefusal } from './plan/import-plan.ts';

const shown = 20;

/** A dataset that cannot be loaded where one has to be, such as the seed at the start. Carries everything found. */
export class InvalidDatasetError extends ChainAtlasError {
  readonly code = 'INVALID_DATASET';
  readonly issues: readonly DatasetIssue[];
  constructor(folder: string, issues: readonly DatasetIssue[], refusals: readonly PlanRefusal[] = []) {
    const lines = [
      ...refusals.map(({ message }) => message),
      ...issues.map(
        ({ file, row, column, message }) =>
          `${[file, row, column].filter((part) => part !== null).join(':')} ${message}`,
      ),
    ];
    const rest = lines.length > shown ? [`… and ${lines.length - shown} more`] : [];
    super([`the dataset in ${folder} was not loaded:`, ...lines.slice(0, shown), ...rest].join('\n  '));
    this.issues = issues;
  }
}
