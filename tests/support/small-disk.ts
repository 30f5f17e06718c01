import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mount = (...args: readonly string[]): void => {
  execFileSync('mount', args, { stdio: 'ignore' });
};

/** A file system of its own for a test. */
export interface SmallDisk {
  readonly folder: string;
  /** The same disk at another place, mounted for reading only. */
  readonly mountReadOnly: () => string;
  readonly remove: () => void;
}

/** Mounts a tmpfs of so many megabytes; needs root. */
export function createSmallDisk(megabytes: number): SmallDisk {
  const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'chain-atlas-disk-'));
  const folder = makeFolder();
  const places = [folder];
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder);
  return {
    folder,
    mountReadOnly: () => {
      const place = makeFolder();
      mount('--bind', folder, place);
      places.push(place);
      mount('-o', 'remount,bind,ro', place);
      return place;
    },
    remove: () => {
      for (const place of places.toReversed()) {
        execFileSync('umount', ['-l', place]);
        rmSync(place, { recursive: true });
      }
    },
  };
}

/** True for root where file systems may be mounted; in most containers they may not. */
export function canMountDisks(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    createSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}
