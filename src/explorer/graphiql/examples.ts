/** A query to begin with; its first comment line is its title. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

/** Examples that belong together. */
export interface Collection {
  readonly title: string;
  readonly examples: readonly Example[];
}

const toExample = (query: string): Example => ({
  title: query.split('\n', 1)[0]?.replace(/^#\s*/u, '') ?? '',
  query,
});

/** In order of their file names. */
const toExamples = (files: Readonly<Record<string, string>>): readonly Example[] =>
  Object.entries(files)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, query]) => toExample(query));

export const collections: readonly Collection[] = [
  {
    title: '入门 First steps',
    examples: toExamples(
      import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true }),
    ),
  },
  {
    title: '食谱：三十二个问题 Cookbook: thirty-two questions',
    examples: toExamples(
      import.meta.glob<string>('../../../docs/cookbook/questions/*.graphql', {
        query: '?raw',
        import: 'default',
        eager: true,
      }),
    ),
  },
];
