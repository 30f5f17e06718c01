import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** The fragments of an operation, which a selection may spread. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** All fields below some fields, those of fragments with them: of whichever type, and included or not. */
export const listFieldsBelow = (nodes: readonly FieldNode[], fragments: Fragments): readonly FieldNode[] =>
  nodes.flatMap(({ selectionSet }) => listFields(selectionSet, fragments));

function listFields(set: SelectionSetNode | undefined, fragments: Fragments): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return listFields(selection.selectionSet, fragments);
    return listFields(fragments[selection.name.value]?.selectionSet, fragments);
  });
}

/** Those of some fields that have one of these names. */
export const pickFields = (fields: readonly FieldNode[], ...names: readonly string[]): readonly FieldNode[] =>
  fields.filter(({ name }) => names.includes(name.value));

/** Where the answer has a field. */
export const toResponseKey = ({ alias, name }: FieldNode): string => (alias ?? name).value;
