import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generateDataset } from '../datasets/generated/generate.ts';
import type { Landmarks } from '../questions/question.ts';

/** A generated dataset of about so many entities. */
export interface GeneratedData {
  readonly folder: string;
  readonly nodes: number;
  readonly landmarks: Landmarks;
}

const seed = 1;

/** Makes it in the folder, unless an earlier run has. */
export async function prepareData(home: string, nodes: number): Promise<GeneratedData> {
  const folder = join(home, `generated-${nodes}-${seed}`);
  const landmarks = `${folder}.landmarks.json`;
  // Written last.
  if (!existsSync(landmarks)) {
    await mkdir(home, { recursive: true });
    await generateDataset(folder, nodes, seed);
  }
  return { folder, nodes, landmarks: JSON.parse(readFileSync(landmarks, 'utf8')) as Landmarks };
}

const program = resolve(import.meta.dirname, '../../dist/cli/main.js');

/** What an import by the command line took. */
export interface ImportTiming {
  readonly ms: number;
  /** From /proc, so on Linux alone: null elsewhere. */
  readonly peakMb: number | null;
}

/** `chain-atlas import`, as anybody would. @throws Error with what it said when it fails */
export function importData(folder: string, env: Readonly<Record<string, string>>): ImportTiming {
  const begin = performance.now();
  const time = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', 'peak %M'] : [];
  const [command, ...args] = [...time, process.execPath, program, 'import', folder];
  const { status, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`import of ${folder} ended with ${status}: ${stderr.slice(-500)}`);
  const peak = /peak (\d+)/u.exec(stderr)?.[1];
  return { ms: performance.now() - begin, peakMb: peak === undefined ? null : Number(peak) / 1024 };
}
