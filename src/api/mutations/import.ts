import { importDataset, type ImportResult } from '../../dataset/import-dataset.ts';
import { createEditIssue, type EditIssue, fromDatasetIssue } from '../../dataset/edit/edit-issue.ts';
import type { DatasetIssue } from '../../dataset/issue.ts';
import type { ImportPlan } from '../../dataset/plan/import-plan.ts';
import { unpackArchive } from '../../dataset/read/unpack-archive.ts';
import {
  importWorkbook,
  type WorkbookImportResult,
  type WorkbookReview,
} from '../../dataset/workbook/import-workbook.ts';
import type { ApiContext } from '../context.ts';
import type { MutationImportDatasetArgs } from '../generated/resolver-types.ts';
import type { WriteAnswer } from './write-answer.ts';
import { toOrder } from './to-order.ts';

/** Imports an uploaded dataset or workbook for who may write. A client that goes away gives it up, and nothing changes. */
export async function importUpload(
  { archive, reason, dryRun = false, force = false, confirm = false }: MutationImportDatasetArgs,
  { writes, principal, requestId }: ApiContext,
): Promise<WriteAnswer> {
  const order = toOrder('IMPORT', reason, { principal, requestId });
  const { engine, catalogue, ontology, signal, documentTexts, limits } = writes;
  const { kind } = await unpackArchive(
    archive.path,
    archive.workFolder,
    { maxBytes: limits.maxUnpackedBytes, maxFiles: limits.maxUnpackedFiles },
    signal,
  );
  const options = {
    engine,
    catalogue,
    ontology,
    signal,
    order,
    dryRun,
    force,
    ...(documentTexts ? { documentTexts } : {}),
  };
  if (kind === 'folder')
    return toAnswer(
      await importDataset({ ...options, folder: archive.workFolder, maxRows: limits.maxUploadRows }),
      {
        dryRun,
        review: null,
      },
    );
  let review: WorkbookReview | null = null;
  const result = await importWorkbook({
    ...options,
    file: archive.path,
    onReview: (shown) => {
      review = shown;
    },
    confirm: () => Promise.resolve(confirm ? 'yes' : 'nobody'),
  });
  return toAnswer(result, { dryRun, review });
}

interface AnswerOptions {
  readonly dryRun: boolean;
  /** What a person should see of a workbook before it is loaded. */
  readonly review: WorkbookReview | null;
}

function toAnswer(
  result: WorkbookImportResult | ImportResult,
  { dryRun, review }: AnswerOptions,
): WriteAnswer {
  const nothing = { applied: false, dryRun, plan: null, warnings: [], userErrors: [], entry: null };
  switch (result.status) {
    case 'invalid':
      return {
        ...nothing,
        warnings: result.warnings.map(toIssue),
        userErrors: result.issues.map(toIssue),
      };
    case 'current':
      return { ...nothing, applied: true };
    case 'declined':
    case 'unconfirmed':
      return {
        ...nothing,
        plan: review?.plan ?? null,
        warnings: [...(review?.warnings ?? []).map(toIssue), ...listNewNames(review)],
        userErrors: [toUnconfirmed(review)],
      };
    case 'refused':
      return {
        ...nothing,
        plan: result.plan,
        warnings: result.warnings.map(toIssue),
        userErrors: result.plan.refusals.map(toRefusal),
      };
    case 'unchanged':
    case 'planned':
    case 'loaded':
      break;
  }
  return {
    ...nothing,
    applied: !dryRun,
    plan: result.plan,
    warnings: [...result.warnings.map(toIssue), ...listNewNames(review)],
    entry: result.status === 'loaded' ? result.entry : null,
  };
}

const toIssue = (issue: DatasetIssue): EditIssue =>
  fromDatasetIssue(issue, [
    'archive',
    ...[issue.file, issue.row, issue.column].filter((part) => part !== null && part !== '').map(String),
  ]);

const toRefusal = ({ reason, message, messageZh }: ImportPlan['refusals'][number]): EditIssue => ({
  ...createEditIssue('not-planned', ['archive'], { words: { reason: message, reasonZh: messageZh } }),
  rule: reason.toLowerCase().replaceAll('_', '-'),
});

const listNewNames = (review: WorkbookReview | null): readonly EditIssue[] =>
  (review?.newNames ?? []).map(({ sheet, row, heading, name, nearest }) =>
    createEditIssue('workbook-new-name', ['archive', sheet, String(row), heading], {
      value: name,
      words: { nearest },
    }),
  );

function toUnconfirmed(review: WorkbookReview | null): EditIssue {
  const words = {
    names: String(review?.newNames.length ?? 0),
    removed: String(review?.removed.length ?? 0),
  };
  return createEditIssue('workbook-unconfirmed', ['confirm'], { words });
}
