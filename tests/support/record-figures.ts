import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a long test has to report, by name: rounds survived, cases tried, times seen. */
export type Figures = Readonly<Record<string, string | number>>;

/**
 * Says what a test has seen, and writes it to the folder ENDURANCE_RESULTS, from which `npm run endurance` makes
 * docs/endurance.md. `name` is the heading there.
 */
export function recordFigures(name: string, figures: Figures): void {
  const words = Object.entries(figures).map(([what, value]) => `${what} ${value}`);
  console.log(`${name}: ${words.join(', ')}`);
  writeResult(name, 'figures', { name, figures });
}

/** Writes what a test has measured over time, from which `npm run endurance` draws its curves. */
export function recordSeries(name: string, samples: readonly Readonly<Record<string, number>>[]): void {
  console.table(samples);
  writeResult(name, 'series', { name, samples });
}

function writeResult(name: string, kind: string, content: object): void {
  const folder = process.env['ENDURANCE_RESULTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const file = `${name.replaceAll(/\W+/gu, '-').toLowerCase()}.${kind}.json`;
  writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
}
