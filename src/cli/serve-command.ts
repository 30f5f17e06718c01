import { type Command, InvalidArgumentError } from 'commander';
import { makeFirstToken } from '../access/make-first-token.ts';
import { makeSessionKeyFile } from '../access/session-key.ts';
import { type Config, isGuarded, isLoopback, loadConfig } from '../config.ts';
import { InvalidConfigError } from '../domain/errors.ts';
import { loadServiceConfig } from '../start.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  withOptions,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface ServeCommandOptions extends CommonOptions, GraphOptions {
  readonly host?: string;
  readonly port?: number;
  readonly documents?: string;
  readonly firstToken?: true;
}

const examples = `
Examples:
  $ chain-atlas serve
  $ chain-atlas serve --port 8080 --documents documents
  $ chain-atlas serve --url bolt://localhost:7687 --user neo4j

All other settings come from the environment; README.md lists them.`;

/** `chain-atlas serve` */
export function addServeCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('serve')
    .description('start the service: GraphQL, the pages and the exports')
    .option('--host <address>', 'address to listen on (HOST)')
    .option('--port <number>', 'port to listen on; 0 for any that is free (PORT)', parsePort)
    .option('--documents <folder>', 'files of the documents, to show cited lines (DOCUMENTS_DIR)')
    .option(
      '--first-token',
      'where ACCESS_TOKENS_FILE is not there yet, make it and print its token once; SESSION_KEY_FILE too',
    )
    .addHelpText('after', examples)
    .action((options: ServeCommandOptions) => serve(options, terminal));
  addCommonOptions(addGraphOptions(command));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/u.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('a port is a number from 0 to 65535.');
}

function toServeConfig(environment: Config, options: ServeCommandOptions): Config {
  const config = withOptions(environment, options);
  const { host = config.host, port = config.port } = options;
  // The environment's own HOST was checked by loadConfig; this one it has not seen.
  if (!isLoopback(host) && !isGuarded(config))
    throw new InvalidConfigError(
      `--host ${host} would let other machines in without a token: set ACCESS_TOKENS_FILE, ACCESS_TOKEN_SHA256 or JWT_JWKS, or listen on 127.0.0.1`,
      {
        messageZh: `--host ${host} 会让其他机器无需令牌即可访问：请设置 ACCESS_TOKENS_FILE、ACCESS_TOKEN_SHA256 或 JWT_JWKS，或改为监听 127.0.0.1`,
      },
    );
  return { ...config, host, port };
}

/** Serves until the terminal's signal ends. */
async function serve(options: ServeCommandOptions, terminal: Terminal): Promise<void> {
  // Before the files are looked at, of which it makes two.
  if (options.firstToken) await printFirstToken(toServeConfig(loadConfig(), options), terminal);
  const config = await loadServiceConfig((environment) => toServeConfig(environment, options));
  // Loaded here, because the other commands do without a GraphQL server.
  const { createApp } = await import('../app.ts');
  const app = await createApp(config);
  await app.run(terminal.signal);
}

async function printFirstToken({ access }: Config, terminal: Terminal): Promise<void> {
  if (access.tokensFile === null)
    throw new InvalidConfigError(
      '--first-token needs ACCESS_TOKENS_FILE, the file that is to hold its hash',
      {
        messageZh: '--first-token 需要设置 ACCESS_TOKENS_FILE，即存放令牌哈希的文件',
      },
    );
  const token = await makeFirstToken(access.tokensFile);
  // Also beside a token file of an earlier version, so that sessions outlive a restart from now on.
  if (access.sessionKeyFile !== null && access.sessionKey === null)
    await makeSessionKeyFile(access.sessionKeyFile);
  if (token !== null)
    terminal.out(
      `first token: ${token}\n(printed once, has every scope; enter it on the page, or send it as "Authorization: Bearer <token>")\n`,
    );
}
