import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import type { Damage } from './damage.ts';

export interface SourceLine<Value> {
  readonly line: number;
  readonly value: Value;
}

/** The lines of `<folder>/<name>.jsonl.gz` one by one; those that are not as the schema says go to `report`. */
export async function* readLines<Value>(
  folder: string,
  name: string,
  schema: z.ZodType<Value>,
  report: (damage: Damage) => void,
): AsyncGenerator<SourceLine<Value>> {
  const file = createReadStream(join(folder, `${name}.jsonl.gz`));
  const unpacked = createGunzip();
  // A pipe does not hand errors on, and what waits for lines would never learn of them.
  file.on('error', (error) => unpacked.destroy(error));
  let line = 0;
  for await (const text of createInterface({ input: file.pipe(unpacked), crlfDelay: Infinity })) {
    line += 1;
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) yield { line, value: parsed.data };
    else report({ file: `${name}.jsonl`, line, field: '', value: text.slice(0, 200), rule: 'json' });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
