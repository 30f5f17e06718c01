import { readFile, stat } from 'node:fs/promises';
import { ShownError } from '../domain/errors.ts';
import { readSecretFile } from './read-secret-file.ts';

/** What becomes of changes, for the operator; pino's loggers fit. */
export interface AccessLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** A file that is read again when it changes. */
export interface WatchedFile<Value> {
  /** What it said when it was last right. */
  readonly get: () => Value;
  /** Looks now whether it has changed; never rejects. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

export interface WatchSettings<Value> {
  /** The setting that names the file. */
  readonly setting: string;
  readonly path: string;
  /** Makes a value of its text, or throws what is wrong with it. */
  readonly parse: (text: string) => Value;
  readonly log: AccessLog;
  /** Milliseconds from look to look, each of which costs one `stat`. */
  readonly everyMs?: number;
}

/**
 * Reads a file, and again whenever its times or its size change. A file that goes away or becomes wrong changes nothing
 * but the log: what it said before stays in force until it is right again. Looked at and not notified of, because
 * notifications do not come through renames, network file systems and mounted secrets alike.
 * @throws InvalidConfigError where the file cannot be read, or is wrong, the first time
 */
export async function watchFile<Value>(settings: WatchSettings<Value>): Promise<WatchedFile<Value>> {
  const { setting, path, parse, log, everyMs = 2000 } = settings;
  let stamp = await readStamp(path);
  let value = parse(await readSecretFile(setting, path));
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    // Before the text: a change in between is seen by the next look.
    const seen = await readStamp(path);
    if (seen === stamp) return;
    stamp = seen;
    try {
      value = parse(await readFile(path, 'utf8'));
      log.info({ setting, path }, `${setting} has changed and was read again`);
    } catch (error) {
      const reason = error instanceof ShownError ? error.message : describeReason(error);
      log.error(
        { setting, path },
        `${setting} is not as it should be, and what it said before holds: ${reason}`,
      );
    }
  };
  const refresh = (): Promise<void> =>
    (looking ??= look().finally(() => {
      looking = null;
    }));
  const timer = setInterval(() => void refresh(), everyMs);
  timer.unref();
  return { get: () => value, refresh, close: () => clearInterval(timer) };
}

/** What changes with the file; empty where there is none. */
async function readStamp(path: string): Promise<string> {
  try {
    const { mtimeMs, ctimeMs, size, ino } = await stat(path);
    return [mtimeMs, ctimeMs, size, ino].join(' ');
  } catch (error) {
    return describeReason(error);
  }
}

const describeReason = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
