/** A query to begin with; its first comment line is its title. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

const files = import.meta.glob<string>('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const toExample = (query: string): Example => ({
  title: query.split('\n', 1)[0]?.replace(/^#\s*/u, '') ?? '',
  query,
});

/** The examples, in order of their file names. */
export const examples: readonly Example[] = Object.entries(files)
  .toSorted(([left], [right]) => (left < right ? -1 : 1))
  .map(([, query]) => toExample(query));
