import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { InvalidConfigError } from '../../domain/errors.ts';
import { hashQuery } from './persisted-queries.ts';
import type { QueryList } from './query-cache.ts';

/** The operations of the explorer page, as `npm run generate` finds them. */
const explorerFile = fileURLToPath(new URL('../../../graphql/persisted/explorer.json', import.meta.url));

const fileShape = z.record(z.string(), z.string());

/**
 * Reads the queries of the explorer, and those of the operator's file.
 * @throws InvalidConfigError for a file that cannot be read, is no list, or names a query by another hash
 */
export async function readQueryLists(file: string | null): Promise<QueryList> {
  const lists = await Promise.all([explorerFile, ...(file === null ? [] : [file])].map(readQueryList));
  return new Map(lists.flatMap((list) => Object.entries(list)));
}

async function readQueryList(file: string): Promise<Readonly<Record<string, string>>> {
  const list = fileShape.safeParse(await readJson(file));
  if (!list.success)
    throw new InvalidConfigError(
      `PERSISTED_QUERIES_FILE=${file} is no list of queries: write {"<SHA-256 of the query>": "<query>", …}`,
      {
        messageZh: `PERSISTED_QUERIES_FILE=${file} 不是查询清单；应写作 {"<查询的 SHA-256>": "<查询>", …}`,
      },
    );
  const wrong = Object.entries(list.data).find(([hash, query]) => hash !== hashQuery(query));
  if (wrong)
    throw new InvalidConfigError(
      `PERSISTED_QUERIES_FILE=${file}: the query under ${JSON.stringify(wrong[0])} has the SHA-256 ${hashQuery(wrong[1])}; make the list again, with hashAlgorithm "sha256"`,
      {
        messageZh: `PERSISTED_QUERIES_FILE=${file}：“${wrong[0]}”下的查询，其 SHA-256 是 ${hashQuery(wrong[1])}；请重新生成清单，hashAlgorithm 用 "sha256"`,
      },
    );
  return list.data;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidConfigError(`PERSISTED_QUERIES_FILE=${file} cannot be read: ${why}`, {
      cause,
      messageZh: `PERSISTED_QUERIES_FILE=${file} 无法读取：${why}`,
    });
  }
}
