import {
  type ChainAtlasError,
  EngineLockedError,
  EngineUnavailableError,
  QueryFailedError,
  QueryTimeoutError,
  StorageFailedError,
  StoreDamagedError,
} from '../../domain/errors.ts';
import type { ChildFailure } from './child-protocol.ts';

/** The engine's process ended before it answered; never leaves this folder. */
export class ChildGoneError extends Error {
  /** Another program or the system ended it, such as for want of memory; it did not crash. */
  readonly isEndedByOthers: boolean;
  constructor(message: string, signal: NodeJS.Signals | null = null) {
    super(message);
    this.isEndedByOthers = signal !== null && endingSignals.has(signal);
  }
}

const endingSignals: ReadonlySet<NodeJS.Signals> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']);

/** The engine refused a write because another one came first; never leaves this folder. */
export class WriteConflictError extends Error {}

/** The engine's process answered with a failure. */
export class ChildFailedError extends Error {
  readonly status: string | null;
  constructor(failure: ChildFailure) {
    super(failure.message);
    this.status = failure.status;
  }
}

const isLockFailure = (message: string): boolean => /cannot be locked/u.test(message);

/** True for the failure to open a store that another process holds. */
export const isLocked = (error: unknown): boolean => error instanceof Error && isLockFailure(error.message);

/** `holder` is the id of the process that has it, where that is known. */
export const toLockedError = (folder: string, holder: number | null, cause: unknown): EngineLockedError =>
  new EngineLockedError(
    `another process${holder === null ? '' : ` (${holder})`} uses the graph in ${folder}, probably a running service or an import: stop it, use another folder in GRAPH_URL, or ask the running service (chain-atlas query --server, backup --service)`,
    {
      cause,
      messageZh: `另一进程${holder === null ? '' : `（进程号 ${holder}）`}正在使用 ${folder} 中的图谱，多半是运行中的服务或导入：请停止它，或在 GRAPH_URL 中改用其他文件夹，或向运行中的服务查询（chain-atlas query --server）、备份（backup --service）`,
    },
  );

/** The sentence for a problem of disk or folder; null for any other error. */
export function toStorageError(folder: string, error: unknown): StorageFailedError | null {
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  if (/\b(?:ENOSPC|EDQUOT|os error (?:28|122))\b/u.test(text)) {
    return new StorageFailedError(
      `the disk of ${folder} is full: free some space (a load needs room for a second copy of the graph), then try again; nothing was changed`,
      {
        cause: error,
        messageZh: `${folder} 所在磁盘已满：请腾出空间（载入时需要再存一份图谱），然后再试；数据未变`,
      },
    );
  }
  if (/\b(?:EROFS|os error 30)\b/u.test(text)) {
    return new StorageFailedError(
      `${folder} is on a file system that is mounted read-only: mount it for writing, or use another folder in GRAPH_URL; nothing was changed`,
      {
        cause: error,
        messageZh: `${folder} 所在的文件系统以只读方式挂载：请改为可写挂载，或在 GRAPH_URL 中改用其他文件夹；数据未变`,
      },
    );
  }
  // What Node says of a folder that it cannot make on a read-only file system.
  if (/\bENOENT\b.*\bmkdir\b/u.test(text)) {
    return new StorageFailedError(
      `the folder ${folder} cannot be made: its file system is mounted read-only, or is not there; mount it for writing, or use another folder in GRAPH_URL`,
      {
        cause: error,
        messageZh: `无法建立文件夹 ${folder}：所在文件系统为只读，或不存在；请改为可写挂载，或在 GRAPH_URL 中改用其他文件夹`,
      },
    );
  }
  if (/\b(?:EACCES|EPERM|os error (?:1|13))\b/u.test(text)) {
    return new StorageFailedError(
      `this process may not write to ${folder}: give its user the folder (chown, chmod u+rwx), or use another one in GRAPH_URL`,
      {
        cause: error,
        messageZh: `本进程无权写入 ${folder}：请授权给运行用户（chown、chmod u+rwx），或在 GRAPH_URL 中改用其他文件夹`,
      },
    );
  }
  if (/\b(?:ENOTDIR|EEXIST|os error 20)\b/u.test(text)) {
    return new StorageFailedError(`${folder} is not a folder: use another one in GRAPH_URL`, {
      cause: error,
      messageZh: `${folder} 不是文件夹：请在 GRAPH_URL 中改用其他文件夹`,
    });
  }
  if (/\b(?:EIO|os error 5)\b/u.test(text)) {
    return new StorageFailedError(`the disk of ${folder} reports errors: check it, then import again`, {
      cause: error,
      messageZh: `${folder} 所在磁盘报错：请检查磁盘，然后重新导入`,
    });
  }
  return null;
}

/** What a failure to open the store means. */
export function toOpenError(folder: string, error: unknown): ChainAtlasError {
  if (isLocked(error)) return toLockedError(folder, null, error);
  // Says nothing of the files, and must not have them taken for damaged.
  if (error instanceof ChildGoneError && error.isEndedByOthers) {
    return new EngineUnavailableError(
      `the engine's process was ended again and again while it opened the graph, by another program or for want of memory: look into the system's log, give it more memory, and try again; the data is as it was (${error.message})`,
      {
        cause: error,
        messageZh: `引擎进程在打开图谱时一再被其他程序或系统终止（常因内存不足）：请查看系统日志，增加内存后再试；数据未变（${error.message}）`,
      },
    );
  }
  return (
    toStorageError(folder, error) ??
    new StoreDamagedError(
      `the graph in ${folder} cannot be opened, its files are damaged or of another version: where the folder has a journal.jsonl, start the service or run \`chain-atlas import\`, which rebuild the graph from it; else put back a backup, or move the folder away and import the dataset again (${messageOf(error)})`,
      {
        cause: error,
        messageZh: `无法打开 ${folder} 中的图谱，文件已损坏或版本不符：如文件夹中有 journal.jsonl，请启动服务或运行 \`chain-atlas import\`，会据以重建图谱；否则请恢复备份，或移走文件夹后重新导入数据集（${messageOf(error)}）`,
      },
    )
  );
}

/** What a failed query means to its caller. ChildGoneError and errors of ours pass through. */
export function toQueryError(folder: string, queryName: string, error: unknown): unknown {
  if (!(error instanceof ChildFailedError)) return error;
  // Also a full disk comes as a conflict, "it can be retried".
  const storage = toStorageError(folder, error);
  if (storage !== null) return storage;
  if (error.status === '40000') return new WriteConflictError(error.message, { cause: error });
  // The engine's own limit, 30 seconds, for a caller who would have waited longer.
  if (/query.*time(?:d )?out|timeout exceeded/iu.test(error.message)) {
    return new QueryTimeoutError(`${queryName} took longer than the engine allows: ask for less`, {
      cause: error,
      messageZh: `查询 ${queryName} 超出引擎允许的时间；请缩小范围`,
    });
  }
  return new QueryFailedError(`${queryName} failed: ${error.message}`, { cause: error });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
