import neo4j from 'neo4j-driver';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import {
  ChainAtlasError,
  EngineRefusedError,
  EngineUnavailableError,
  QueryAbortedError,
  QueryFailedError,
  QueryTimeoutError,
  StorageFailedError,
} from '../../domain/errors.ts';

/** Where the server is and as whom we ask, for the sentences of errors; never the password. */
export interface Address {
  readonly url: string;
  readonly user: string | null;
  readonly database: string | null;
}

export const toCode = (error: unknown): string => (error instanceof neo4j.Neo4jError ? error.code : '');

export const isDriverError = (error: unknown): boolean => error instanceof neo4j.Neo4jError;

const isConnectionCode = (code: string): boolean =>
  code === neo4j.error.SERVICE_UNAVAILABLE ||
  code === neo4j.error.SESSION_EXPIRED ||
  code === neo4j.error.PROTOCOL_ERROR;

/** True when the connection broke, so that nobody knows whether the server did what it was asked. */
export const isConnectionLost = (error: unknown): boolean => isConnectionCode(toCode(error));

/** True when the same may succeed a moment later: a deadlock, a new leader, a broken connection. */
export const isTransient = (error: unknown): boolean =>
  error instanceof neo4j.Neo4jError && neo4j.isRetryableError(error);

const shorten = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** What the driver's error means to whoever runs or uses the service. Errors of ours pass through. */
export function toEngineError(address: Address, what: BilingualText, error: unknown): ChainAtlasError {
  if (error instanceof ChainAtlasError) return error;
  const code = toCode(error);
  return (
    toConnectionError(address, code, error) ??
    toRefusal(address, code, error) ??
    toQueryError(what, code, error)
  );
}

function toConnectionError(address: Address, code: string, error: unknown): ChainAtlasError | null {
  if (isConnectionCode(code)) {
    return new EngineUnavailableError(
      `Neo4j at ${address.url} cannot be reached: start it, or correct GRAPH_URL (host, Bolt port, and +s for TLS) (${shorten(error)})`,
      {
        cause: error,
        messageZh: `无法连接 ${address.url} 的 Neo4j：请启动它，或更正 GRAPH_URL（主机、Bolt 端口，TLS 须加 +s）（${shorten(error)}）`,
      },
    );
  }
  if (!/DatabaseUnavailable|Cluster|NotALeader/u.test(code)) return null;
  return new EngineUnavailableError(`Neo4j at ${address.url} is not ready: try again in a moment (${code})`, {
    cause: error,
    messageZh: `${address.url} 的 Neo4j 尚未就绪：请稍后再试（${code}）`,
  });
}

function toRefusal(address: Address, code: string, error: unknown): ChainAtlasError | null {
  if (/DatabaseNotFound/u.test(code)) {
    return new EngineRefusedError(
      `Neo4j at ${address.url} has no database ${address.database ?? '(default)'}: create it, or correct GRAPH_DATABASE`,
      {
        cause: error,
        messageZh: `${address.url} 的 Neo4j 没有数据库 ${address.database ?? '（默认）'}：请建立它，或更正 GRAPH_DATABASE`,
      },
    );
  }
  if (/AuthenticationRateLimit/u.test(code)) {
    return new EngineRefusedError(
      `Neo4j at ${address.url} refuses logins for a while after too many wrong passwords: correct GRAPH_PASSWORD and wait`,
      {
        cause: error,
        messageZh: `密码错误次数过多，${address.url} 的 Neo4j 暂时拒绝登录：请更正 GRAPH_PASSWORD，稍后再试`,
      },
    );
  }
  if (/CredentialsExpired/u.test(code)) {
    return new EngineRefusedError(
      `the password of ${address.user ?? 'the user'} at ${address.url} has to be changed first, for example with cypher-shell`,
      {
        cause: error,
        messageZh: `用户 ${address.user ?? '（未写）'} 在 ${address.url} 的密码须先修改，可用 cypher-shell`,
      },
    );
  }
  if (/Forbidden/u.test(code)) {
    return new EngineRefusedError(
      `the user ${address.user ?? '(none)'} may not do this at ${address.url}: give it the rights to read, write and make indexes (${shorten(error)})`,
      {
        cause: error,
        messageZh: `用户 ${address.user ?? '（未写）'} 在 ${address.url} 无此权限：请授予读、写和建索引的权限（${shorten(error)}）`,
      },
    );
  }
  if (!/Security/u.test(code)) return null;
  return new EngineRefusedError(
    `Neo4j at ${address.url} refuses the user ${address.user ?? '(none)'}: correct GRAPH_USER and GRAPH_PASSWORD`,
    {
      cause: error,
      messageZh: `${address.url} 的 Neo4j 拒绝用户 ${address.user ?? '（未写）'}：请更正 GRAPH_USER 和 GRAPH_PASSWORD`,
    },
  );
}

function toQueryError(what: BilingualText, code: string, error: unknown): ChainAtlasError {
  if (/TransactionTimedOut|LockAcquisitionTimeout/u.test(code)) {
    return new QueryTimeoutError(
      `${what.en} took longer than its limit: ask for less, or raise QUERY_TIMEOUT_MS`,
      { cause: error, messageZh: `${what.zh}超过时限；请缩小范围，或调大 QUERY_TIMEOUT_MS` },
    );
  }
  if (/Transaction\.Terminated/u.test(code)) {
    return new QueryAbortedError(`${what.en} was ended by the server; try again`, {
      cause: error,
      messageZh: `${what.zh}被 Neo4j 中止；请再试一次`,
    });
  }
  if (/No space left/iu.test(shorten(error))) {
    return new StorageFailedError('the disk of Neo4j is full: free some space, then try again', {
      cause: error,
      messageZh: 'Neo4j 所在磁盘已满：请腾出空间后再试',
    });
  }
  if (code.startsWith('Neo.TransientError')) {
    return new EngineUnavailableError(`Neo4j could not do ${what.en} now: try again (${shorten(error)})`, {
      cause: error,
      messageZh: `Neo4j 暂时无法完成${what.zh}：请再试一次（${shorten(error)}）`,
    });
  }
  return new QueryFailedError(`${what.en} failed: ${shorten(error)}`, { cause: error });
}
