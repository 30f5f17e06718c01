import './config/production.ts';
import { createApp } from './app.ts';
import { ChainAtlasError, errorTable, ShownError } from './domain/errors.ts';
import { loadServiceConfig } from './start.ts';

/** Serves until the process is told to stop. */
async function main(): Promise<void> {
  const stopping = new AbortController();
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const stop = (): void => {
    stopping.abort();
    // Without our listener the next signal, whichever it is, ends the process at once.
    for (const name of signals) process.off(name, stop);
  };
  for (const name of signals) process.on(name, stop);
  const app = await createApp(await loadServiceConfig());
  await app.run(stopping.signal);
}

main().catch((error: unknown) => {
  if (!(error instanceof ChainAtlasError)) throw error;
  const chinese = error instanceof ShownError ? `${error.messageZh}\n` : '';
  process.stderr.write(`${error.message}\n${chinese}`);
  process.exitCode = errorTable[error.code].exitCode;
});
