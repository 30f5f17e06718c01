import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const sectionNames = [
  'overhead',
  'peer',
  'growth',
  'import',
  'exports',
  'start',
  'blocking',
  'cache',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** What a run of `npm run bench` measures. */
export interface Options {
  readonly only: readonly SectionName[];
  readonly engines: readonly string[];
  /** Nodes of the generated graphs, from small to large. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Of each load. */
  readonly seconds: number;
  /** Whether docs/performance.md gets the tables. */
  readonly page: boolean;
  /** Keeps generated data and embedded stores from one run to the next. */
  readonly home: string;
}

/** @throws Error for an option that there is not */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: sectionNames.join(',') },
      engines: { type: 'string', default: 'embedded,neo4j' },
      sizes: { type: 'string', default: '10000,100000' },
      rounds: { type: 'string', default: '60' },
      seconds: { type: 'string', default: '4' },
      page: { type: 'boolean', default: false },
      home: { type: 'string', default: join(tmpdir(), 'chain-atlas-bench') },
    },
  });
  const only = values.only.split(',').map((name) => {
    const known = sectionNames.find((section) => section === name);
    if (known === undefined) throw new Error(`--only ${name}: there are ${sectionNames.join(', ')}`);
    return known;
  });
  return {
    only,
    engines: values.engines.split(','),
    sizes: values.sizes.split(',').map(Number),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    page: values.page,
    home: values.home,
  };
}
