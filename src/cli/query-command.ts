import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { EngineUnavailableError, InvalidInputError } from '../domain/errors.ts';
import { createEngine } from '../engines/create-engine.ts';
import { findExitCode } from './find-exit-code.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  toConfig,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface QueryCommandOptions extends CommonOptions, GraphOptions {
  readonly server?: string;
  readonly token?: string;
  readonly variables?: string;
  readonly documents?: string;
}

const examples = `
Examples:
  $ chain-atlas query '{ stats { entityCount } }'
  $ chain-atlas query gaps.graphql --variables '{"district": "綦江"}'
  $ cat gaps.graphql | chain-atlas query - --server http://127.0.0.1:4000/graphql

Without --server the query runs in this process, on the graph itself; an embedded graph that a service uses is locked
then, so ask the service. Prints the answer as JSON. A query with errors has the exit code of its first error.`;

const variablesSchema = z.record(z.string(), z.json());
const answerSchema = z.looseObject({
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        extensions: z.looseObject({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});
type Variables = z.infer<typeof variablesSchema>;
type Answer = z.infer<typeof answerSchema>;

/** `chain-atlas query <file-or-text>` */
export function addQueryCommand(
  program: Command,
  terminal: Terminal,
  setExitCode: (code: number) => void,
): void {
  const command = program
    .command('query <file-or-text>')
    .description('answer a GraphQL query: a file, the text itself, or - for what is piped in')
    .option('--server <address>', 'the GraphQL address of a running service')
    .option('--token <text>', 'access token for the service')
    .option('--variables <json>', 'variables of the query')
    .option('--documents <folder>', 'files of the documents, to show cited lines (DOCUMENTS_DIR)')
    .addHelpText('after', examples)
    .action(async (fileOrText: string, options: QueryCommandOptions) => {
      const query = await readQuery(fileOrText, terminal);
      const variables = parseVariables(options.variables);
      const answer = await (options.server === undefined
        ? askGraph(query, variables, options)
        : askServer(options.server, query, variables, options, terminal.signal));
      terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
      const [error] = answer.errors ?? [];
      if (error) setExitCode(findExitCode(error.extensions?.code));
    });
  addCommonOptions(addGraphOptions(command));
}

async function readQuery(fileOrText: string, terminal: Terminal): Promise<string> {
  if (fileOrText === '-') return terminal.readInput();
  if (/[{}\n]/u.test(fileOrText)) return fileOrText;
  try {
    return await readFile(fileOrText, 'utf8');
  } catch (cause) {
    throw new InvalidInputError(
      `${fileOrText} is neither a file that can be read nor a GraphQL query; a query is written in braces, such as '{ stats { engine } }'`,
      {
        cause,
        messageZh: `${fileOrText} 既不是可读取的文件，也不是 GraphQL 查询；查询写在花括号里，如 '{ stats { engine } }'`,
      },
    );
  }
}

function parseVariables(text: string | undefined): Variables {
  if (text === undefined) return {};
  try {
    return variablesSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new InvalidInputError('--variables takes a JSON object, such as {"district": "綦江"}', {
      cause,
      messageZh: '--variables 须为 JSON 对象，如 {"district": "綦江"}',
    });
  }
}

/** Runs the query on the graph, without loading or changing anything. */
async function askGraph(query: string, variables: Variables, options: QueryCommandOptions): Promise<Answer> {
  // Loaded here, because the other commands do without a GraphQL server.
  const { createApp } = await import('../app.ts');
  const config = toConfig(options);
  // A folder without a graph is a slip of the pen, and not an empty graph to answer from.
  const settings = { ...config.graph, timeoutMs: config.queryTimeoutMs, createIfMissing: false };
  const engine = await createEngine(settings);
  const app = await createApp({ ...config, logLevel: 'silent' }, { engine });
  try {
    const { body } = await app.executeOperation({ query, variables });
    if (body.kind !== 'single')
      throw new InvalidInputError('a query that is answered in parts has to be sent to a service: --server', {
        messageZh: '分批应答的查询须发送给运行中的服务：请用 --server',
      });
    return answerSchema.parse(JSON.parse(JSON.stringify(body.singleResult)));
  } finally {
    await app.close();
  }
}

async function askServer(
  address: string,
  query: string,
  variables: Variables,
  { token }: QueryCommandOptions,
  signal: AbortSignal,
): Promise<Answer> {
  if (!URL.canParse(address))
    throw new InvalidInputError(
      `--server ${address} is not an address such as http://127.0.0.1:4000/graphql`,
      { messageZh: `--server ${address} 不是地址；请写成 http://127.0.0.1:4000/graphql 这样` },
    );
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
  } catch (cause) {
    throw new EngineUnavailableError(`no service answers at ${address}; start it, or correct --server`, {
      cause,
      messageZh: `${address} 没有服务应答；请先启动服务，或更正 --server`,
    });
  }
  const text = await response.text();
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new EngineUnavailableError(
      `${address} answered ${response.status} with no GraphQL: ${text.slice(0, 200)}`,
      {
        cause,
        messageZh: `${address} 返回 ${response.status}，内容不是 GraphQL 应答：${text.slice(0, 200)}；请检查 --server`,
      },
    );
  }
}
