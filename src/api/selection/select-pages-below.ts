import { type FieldNode, getArgumentValues, type GraphQLResolveInfo, isObjectType } from 'graphql';
import { groupBy } from '../../domain/group-by.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { PageBelow } from '../../graph/families/pages-below.ts';
import type { ApiLimits } from '../limits/api-limits.ts';
import { defaultPageSize } from '../limits/api-limits.ts';
import { type ConnectionField, listConnectionFields } from '../schema/connection-fields.ts';
import { listFieldsBelow, toResponseKey } from './selected-fields.ts';
import { selectNeighbours } from './select-properties.ts';

export type PageSelection = Pick<
  GraphQLResolveInfo,
  'fieldNodes' | 'fragments' | 'schema' | 'variableValues'
>;

interface NestedArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly asOf?: string | null;
  readonly modality?: readonly string[] | null;
}

/** The connections that a query selects below the nodes of a connection, to be read in one statement with it. */
export const selectPagesBelow = (
  selection: PageSelection,
  ontology: OntologyModel,
  label: string,
  limits: ApiLimits,
): readonly PageBelow[] =>
  selectPagesOf(
    {
      ...selection,
      fieldNodes: listOnly(listOnly(selection.fieldNodes, 'edges', selection), 'node', selection),
    },
    ontology,
    label,
    limits,
  );

/**
 * The connections that a query selects of an entity, to be read in one statement with it. Left to
 * calls of their own are those that need more than their arguments tell (`asOf`, `after`), that may be left out
 * (directives), that are asked for wrongly (their own resolver says so, where it belongs), or whose facts are read
 * whole.
 */
export function selectPagesOf(
  selection: PageSelection,
  ontology: OntologyModel,
  label: string,
  limits: ApiLimits,
): readonly PageBelow[] {
  const type = selection.schema.getType(label);
  if (!isObjectType(type)) return [];
  const connections = new Map(listConnectionFields(ontology, label).map((field) => [field.name, field]));
  const fields = listFieldsBelow(selection.fieldNodes, selection.fragments);
  return [...groupBy(fields, toResponseKey)].flatMap(([key, fieldNodes]) => {
    const [first] = fieldNodes;
    const field = connections.get(first?.name.value ?? '');
    const definition = type.getFields()[field?.name ?? ''];
    if (!first || !field || !definition || fieldNodes.some(mayBeLeftOut)) return [];
    const args: NestedArguments = getArgumentValues(definition, first, selection.variableValues);
    const page = toPage({ ...selection, fieldNodes }, ontology, field, args, limits);
    return page ? [{ key, ...page }] : [];
  });
}

function toPage(
  selection: PageSelection,
  ontology: OntologyModel,
  field: ConnectionField,
  args: NestedArguments,
  limits: ApiLimits,
): Omit<PageBelow, 'key'> | null {
  const first = args.first ?? defaultPageSize;
  const { relation, entity } = selectNeighbours(selection, ontology, field);
  const isReadApart = (args.after ?? args.asOf ?? null) !== null;
  if (isReadApart || first < 0 || first > limits.maxPageSize || !relation || !entity) return null;
  const [label] = field.otherLabels;
  return {
    definition: field.relation,
    way: field.direction,
    limit: first + 1,
    modality: args.modality ?? null,
    relation,
    entity,
    below:
      label === undefined || field.otherLabels.length > 1
        ? []
        : selectPagesBelow(selection, ontology, label, limits),
  };
}

/** The fields of one name below others, where all of them have one place in the answer. */
function listOnly(
  nodes: readonly FieldNode[],
  name: string,
  { fragments }: Pick<PageSelection, 'fragments'>,
): readonly FieldNode[] {
  const named = listFieldsBelow(nodes, fragments).filter((field) => field.name.value === name);
  return new Set(named.map(toResponseKey)).size === 1 ? named : [];
}

const mayBeLeftOut = ({ directives }: FieldNode): boolean => (directives ?? []).length > 0;
