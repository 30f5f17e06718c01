import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
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
} from 'graphql';
import { defaultPageSize } from './api-limits.ts';
import { questionFields, type RootCost, rootCosts } from './root-costs.ts';

/** How much an operation asks for. */
export interface OperationSize {
  readonly depth: number;
  readonly selections: number;
  readonly rootFields: number;
  /** What it is estimated to cost; root-costs.ts has the unit. */
  readonly cost: number;
  /** What of it its questions are estimated to read; nothing where their answers are kept. */
  readonly questions: number;
}

interface SelectionSize {
  readonly depth: number;
  readonly selections: number;
  readonly fields: number;
  readonly cost: number;
  readonly questions: number;
}

type Variables = Readonly<Record<string, unknown>>;

const nothing: SelectionSize = { depth: 0, selections: 0, fields: 0, cost: 0, questions: 0 };

/**
 * Measures a validated operation with its variables as GraphQL coerces them, fragments expanded. A fragment is measured once for each type that it stands in, so
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

  const root = schema.getRootType(operation.operation) ?? undefined;

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
    const isRoot = parent === root;
    const cost = field ? findCost(field, node, { isRoot, variables }) : { reads: 0, holds: 1 };
    return {
      // graphql-js bounds introspection itself (MaxIntrospectionDepthRule).
      depth: isIntrospection ? 0 : inner.depth + 1,
      selections: inner.selections + 1,
      fields: 1,
      cost: cost.reads + cost.holds * inner.cost,
      questions: isRoot && questionFields.has(node.name.value) ? cost.reads : 0,
    };
  };

  const { depth, selections, fields, cost, questions } = measureSet(operation.selectionSet, root);
  const toWhole = (value: number) => Math.min(value, Number.MAX_SAFE_INTEGER);
  return {
    depth,
    selections: toWhole(selections),
    rootFields: toWhole(fields),
    cost: toWhole(cost),
    questions: toWhole(questions),
  };
}

const addSizes = (a: SelectionSize, b: SelectionSize): SelectionSize => ({
  depth: Math.max(a.depth, b.depth),
  selections: a.selections + b.selections,
  fields: a.fields + b.fields,
  cost: a.cost + b.cost,
  questions: a.questions + b.questions,
});

const findField = (
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

/** What a field costs by itself: a root field by its estimate, a page by its size, any other nothing. */
function findCost(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { isRoot, variables }: { readonly isRoot: boolean; readonly variables: Variables },
): RootCost {
  const isPage = field.args.some((argument) => argument.name === 'first');
  if (!isRoot && !isPage) return { reads: 0, holds: 1 };
  const args = getArgumentValues(field, node, variables);
  const estimate = isRoot ? rootCosts[field.name] : undefined;
  if (estimate) return estimate(args);
  if (!isPage) return { reads: 1, holds: 1 };
  const { first } = args;
  const size = typeof first === 'number' ? Math.max(0, first) : defaultPageSize;
  return { reads: size, holds: size };
}
