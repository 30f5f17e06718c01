import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Purpose = 'memory' | 'upload';

const made = new Set<string>();

/** A new folder for as long as this process runs; its name says which process made it. */
export async function makeTemporaryFolder(purpose: Purpose): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `chain-atlas-${purpose}-${process.pid}-`));
  made.add(folder);
  return folder;
}

/** Removes the folders of processes that ended without doing so. */
export async function removeForgottenFolders(purpose: Purpose): Promise<void> {
  const pattern = new RegExp(`^chain-atlas-${purpose}-(\\d+)-`, 'u');
  for (const name of await readdir(tmpdir())) {
    const owner = pattern.exec(name)?.[1];
    if (owner !== undefined && isForgotten(join(tmpdir(), name), Number(owner)))
      await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** In a container the process before this one had the same number. */
const isForgotten = (folder: string, owner: number): boolean =>
  owner === process.pid ? !made.has(folder) : !isRunning(owner);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
