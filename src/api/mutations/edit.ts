import { applyEdit, type ApplyEditOptions } from '../../dataset/edit/apply-edit.ts';
import { emptyEdit, type EditRequest } from '../../dataset/edit/edit-request.ts';
import { toRevertRequest } from '../../dataset/edit/revert-request.ts';
import type { JournalOperation } from '../../journal/entry.ts';
import type { ApiContext } from '../context.ts';
import type { MutationRevertArgs } from '../generated/resolver-types.ts';
import { toEditAnswer, type WriteAnswer } from './write-answer.ts';
import { toOrder } from './to-order.ts';

interface WriteArguments {
  readonly reason?: string | null;
  readonly dryRun?: boolean;
}

/** Carries an edit out for who may write, and answers. */
export const edit = (
  operation: JournalOperation,
  request: Partial<EditRequest>,
  args: WriteArguments,
  context: ApiContext,
): Promise<WriteAnswer> => run(operation, async () => ({ ...emptyEdit, ...request }), args, context);

/** Carries a way back out. */
export const revert = (
  { id, to, version, withRelations = false, overwrite = false, ...args }: MutationRevertArgs,
  context: ApiContext,
): Promise<WriteAnswer> =>
  run(
    'REVERT',
    (stored) =>
      toRevertRequest(
        // An argument that a request leaves out is not there at all.
        { id, to, version: version ?? null, withRelations, overwrite },
        stored,
        context.writes,
      ),
    args,
    context,
  );

async function run(
  operation: JournalOperation,
  toRequest: ApplyEditOptions['toRequest'],
  { reason, dryRun = false }: WriteArguments,
  { writes, principal, requestId }: ApiContext,
): Promise<WriteAnswer> {
  const order = toOrder(operation, reason, { principal, requestId });
  const { engine, catalogue, ontology, signal, documentTexts, limits } = writes;
  const result = await applyEdit({
    engine,
    catalogue,
    ontology,
    signal,
    ...(documentTexts ? { documentTexts } : {}),
    maxRows: limits.maxEditRows,
    order,
    dryRun,
    toRequest,
  });
  return toEditAnswer(result, dryRun);
}
