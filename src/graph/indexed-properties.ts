/** Properties of a label, beside id and name, by which queries find its nodes: each has an index. */
export const indexedBeside: Readonly<Record<string, readonly string[]>> = {
  Capacity: ['product'],
  Target: ['docId'],
};

const indexedEverywhere: readonly string[] = ['id', 'name'];

/** Whether nodes of a label are found through an index on a property. */
export const isIndexed = (label: string, property: string): boolean =>
  indexedEverywhere.includes(property) || (indexedBeside[label] ?? []).includes(property);
