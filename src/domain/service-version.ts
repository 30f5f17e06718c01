import { createRequire } from 'node:module';

/** The version of this program, as package.json has it. */
export const serviceVersion = (
  createRequire(import.meta.url)('../../package.json') as { readonly version: string }
).version;
