import { type Command, InvalidArgumentError } from 'commander';
import { type Config, isLoopback } from '../config.ts';
import { InvalidConfigError } from '../domain/errors.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  toConfig,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface ServeCommandOptions extends CommonOptions, GraphOptions {
  readonly host?: string;
  readonly port?: number;
  readonly documents?: string;
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
    .addHelpText('after', examples)
    .action((options: ServeCommandOptions) => serve(toServeConfig(options), terminal));
  addCommonOptions(addGraphOptions(command));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/u.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('a port is a number from 0 to 65535.');
}

function toServeConfig(options: ServeCommandOptions): Config {
  const config = toConfig(options);
  const { host = config.host, port = config.port } = options;
  const { tokensFile, tokenHashes } = config.access;
  // The environment's own HOST was checked by loadConfig; this one it has not seen.
  if (!isLoopback(host) && tokensFile === null && tokenHashes.length === 0)
    throw new InvalidConfigError(
      `--host ${host} would let other machines in without a token: set ACCESS_TOKENS_FILE or ACCESS_TOKEN_SHA256, or listen on 127.0.0.1`,
    );
  return { ...config, host, port };
}

/** Starts the service and keeps it until the terminal's signal ends. */
async function serve(config: Config, { signal }: Terminal): Promise<void> {
  // Loaded here, because the other commands do without a GraphQL server.
  const { createApp } = await import('../app.ts');
  const app = await createApp(config);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    app.log.info('stopping: requests under way are answered first');
    stopping ??= app.close();
  };
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  signal.addEventListener('abort', stop, { once: true });
  try {
    const address = await app.listen();
    app.log.info(`listening on ${address}`);
    await app.prepare();
    app.log.info(`ready: ${address}`);
  } catch (error) {
    // A signal during the start closes the engine under the load; that is no failure of its own.
    if (!stopping) {
      await app.close();
      throw error;
    }
  }
  await stopped;
  await stopping;
}
