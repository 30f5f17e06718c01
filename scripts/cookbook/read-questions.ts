import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One row of an answer, in the words of the reader; `cites` are `document:line`. */
export interface CookbookRow {
  readonly cites?: readonly string[];
  readonly [column: string]: unknown;
}

/**
 * A question of the cookbook. `rows` were worked out from the documents, of the first thirty by someone who had not
 * seen the service's answer; `query` and `toRows` were written afterwards. `worked` says how.
 */
export interface CookbookQuestion {
  readonly name: string;
  readonly number: number;
  readonly questionZh: string;
  readonly questionEn: string;
  readonly user: 'ANALYST' | 'PROMOTION' | 'VISUALIZATION';
  readonly rootField: string;
  readonly columns: readonly string[];
  readonly columnsZh: readonly string[];
  /** Columns that are the reader's remark, which the service has no word for. */
  readonly remarks?: readonly string[];
  /** Whether `rows` are all there are. */
  readonly complete: boolean;
  readonly rows: readonly CookbookRow[];
  /** Parts of rows that must not come out. */
  readonly absent?: readonly CookbookRow[];
  readonly worked: string;
  /** What was found wrong in the reader's rows after the query ran, and why. */
  readonly corrected?: string;
  readonly adviceZh: string;
  readonly adviceEn: string;
  /** GraphQL. */
  readonly query: string;
  /** JSONata (https://jsonata.org) that makes rows of the query's data. */
  readonly toRows: string;
}

/** The questions of a folder, in order of their numbers: `NN-slug.yaml` with `.graphql` and `.jsonata` beside it. */
export async function readQuestions(folder: string): Promise<readonly CookbookQuestion[]> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const [text, query, toRows] = await Promise.all(
        ['yaml', 'graphql', 'jsonata'].map((ending) => readFile(join(folder, `${name}.${ending}`), 'utf8')),
      );
      return { ...(parse(text ?? '') as CookbookQuestion), name, query: query ?? '', toRows: toRows ?? '' };
    }),
  );
}
