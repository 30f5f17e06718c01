import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { defaultPageSize } from './api-limits.ts';

/** How much an operation asks for. */
export interface OperationSize {
  readonly depth: number;
  readonly selections: number;
  readonly rootFields: number;
  /** Entities that its pages could hold together. */
  readonly cost: number;
}

interface SelectionSize {
  readonly depth: number;
  readonly selections: number;
  readonly fields: number;
  readonly cost: number;
}

type Variables = Readonly<Record<string, unknown>>;

const nothing: SelectionSize = { depth: 0, selections: 0, fields: 0, cost: 0 };

/**
 * Measures a validated operation, fragments expanded. A fragment is measured once for each type that it stands in, so
 * that fragments which double one another cost no time here.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): OperationSize {
  const fragments = new Map(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((definition) => [definition.name.value, definition]),
  );
  const measured = new Map<string, SelectionSize>();

  const measureFragment = (name: string): SelectionSize => {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known) return known;
    if (!fragment) return nothing;
    const size = measureSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measured.set(name, size);
    return size;
  };

  const measureSet = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): SelectionSize =>
    set.selections.map((selection) => measureSelection(selection, parent)).reduce(addSizes, nothing);

  const measureSelection = (
    selection: SelectionNode,
    parent: GraphQLNamedType | undefined,
  ): SelectionSize => {
    if (selection.kind === Kind.FIELD) return measureField(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
    const condition = selection.typeCondition?.name.value;
    return measureSet(selection.selectionSet, condition ? schema.getType(condition) : parent);
  };

  const measureField = (node: FieldNode, parent: GraphQLNamedType | undefined): SelectionSize => {
    const field = findField(parent, node.name.value);
    const inner = node.selectionSet
      ? measureSet(node.selectionSet, field && getNamedType(field.type))
      : nothing;
    const isIntrospection = node.name.value.startsWith('__');
    const times = field ? countResults(field, node, variables) : 0;
    return {
      // graphql-js bounds introspection itself (MaxIntrospectionDepthRule).
      depth: isIntrospection ? 0 : inner.depth + 1,
      selections: inner.selections + 1,
      fields: 1,
      cost: times === null ? inner.cost : times * (1 + inner.cost),
    };
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  const { depth, selections, fields, cost } = measureSet(operation.selectionSet, root);
  return { depth, selections, rootFields: fields, cost };
}

const addSizes = (a: SelectionSize, b: SelectionSize): SelectionSize => ({
  depth: Math.max(a.depth, b.depth),
  selections: a.selections + b.selections,
  fields: a.fields + b.fields,
  cost: a.cost + b.cost,
});

const findField = (
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

/** How many results a field may have: a page's size, the number of ids; null for a field that is neither. */
function countResults(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | null {
  const given = (name: string) => {
    const argument = node.arguments?.find((candidate) => candidate.name.value === name);
    return argument ? readValue(argument.value, variables) : undefined;
  };
  if (field.args.some((argument) => argument.name === 'first')) {
    const first = given('first');
    return typeof first === 'number' ? Math.max(0, first) : defaultPageSize;
  }
  if (field.args.some((argument) => argument.name === 'ids')) {
    const ids = given('ids');
    return Array.isArray(ids) ? ids.length : 1;
  }
  return null;
}

/** Only what sizes need: whole numbers, and lists by their length. */
function readValue(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : undefined;
}
