import { createApp } from './app.ts';
import { loadConfig } from './config.ts';
import { ChainAtlasError, errorTable, ShownError } from './domain/errors.ts';

/** Serves until the process is told to stop. */
async function main(): Promise<void> {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  process.once('SIGINT', () => stopping.abort());
  const app = await createApp(loadConfig());
  await app.run(stopping.signal);
}

main().catch((error: unknown) => {
  if (!(error instanceof ChainAtlasError)) throw error;
  const chinese = error instanceof ShownError ? `${error.messageZh}\n` : '';
  process.stderr.write(`${error.message}\n${chinese}`);
  process.exitCode = errorTable[error.code].exitCode;
});
