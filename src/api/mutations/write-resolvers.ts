import type { EditIssue } from '../../dataset/edit/edit-issue.ts';
import { countKinds, type EntityChange, type RelationChange } from '../../dataset/plan/import-plan.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import type { ApiContext } from '../context.ts';
import type {
  ChangeKind,
  FactChangeResolvers,
  WriteEntryResolvers,
  WritePayloadResolvers,
} from '../generated/resolver-types.ts';

/** @throws InvalidInputError below 0 */
function take<Item>(items: readonly Item[], first: number): readonly Item[] {
  if (first < 0)
    throw new InvalidInputError(`first is ${first}; it cannot be less than 0`, {
      messageZh: `first 为 ${first}，不能小于 0`,
    });
  return items.slice(0, first);
}

export const writePayloadResolvers: WritePayloadResolvers = {
  applied: ({ applied }) => applied,
  dryRun: ({ dryRun }) => dryRun,
  counts: ({ plan }) => (plan ? countKinds(plan) : { added: 0, changed: 0, removed: 0 }),
  changes: ({ plan }, { first }) => (plan ? take([...plan.entities, ...plan.relations], first) : []),
  disagreements: ({ plan }, { first }) => take(plan?.disagreements ?? [], first),
  warnings: ({ warnings }, { first }) => take(warnings, first).map(toUserError),
  warningCount: ({ warnings }) => warnings.length,
  userErrors: ({ userErrors }, { first }) => take(userErrors, first).map(toUserError),
  userErrorCount: ({ userErrors }) => userErrors.length,
  entry: ({ entry }) => entry,
  datasetVersion: async (_answer, _args, context: ApiContext) =>
    (await context.readStateAnew()).datasetVersion,
};

const toUserError = ({ rule, ...issue }: EditIssue) => ({ ...issue, code: rule });

const kinds: Readonly<Record<EntityChange['change'], ChangeKind>> = {
  added: 'ADDED',
  changed: 'CHANGED',
  removed: 'REMOVED',
};

const isRelation = (change: EntityChange | RelationChange): change is RelationChange =>
  'relationId' in change;

export const factChangeResolvers: FactChangeResolvers = {
  id: (change) => (isRelation(change) ? change.relationId : change.id),
  kind: ({ change }) => kinds[change],
  label: (change) => (isRelation(change) ? null : change.label),
  type: (change) => (isRelation(change) ? change.type : null),
  name: (change) => (isRelation(change) ? `${change.fromName} ${change.type} ${change.toName}` : change.name),
  from: (change) => (isRelation(change) ? change.from : null),
  to: (change) => (isRelation(change) ? change.to : null),
  fromName: (change) => (isRelation(change) ? change.fromName : null),
  toName: (change) => (isRelation(change) ? change.toName : null),
  before: ({ before }) => before,
  after: ({ statement }) => statement,
  version: ({ version }) => version,
};

export const writeEntryResolvers: WriteEntryResolvers = {
  author: ({ author: { name, id } }) => (name === '' ? id : name),
};
