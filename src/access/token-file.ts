import type { BilingualText } from '../domain/bilingual-text.ts';
import { InvalidConfigError } from '../domain/errors.ts';
import { allScopes, type Scope, type TokenHash, widenScopes } from './principal.ts';

/** A token as the service knows it. */
export interface AccessToken {
  readonly hash: TokenHash;
  /** What a person called it. */
  readonly name: string;
  /** With all that they hold. */
  readonly scopes: readonly Scope[];
  /** Null where nobody noted it. */
  readonly createdAt: Date | null;
  /** Null: it does not end. */
  readonly expiresAt: Date | null;
}

const time = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)`;
const stated = new RegExp(
  String.raw`^scopes=((?:read|write|admin)(?:,(?:read|write|admin))*) created=${time} expires=(?:-|${time}) name=(\S.*)$`,
  'u',
);

/** One line of the file: the hash, and all that is said of the token. */
export const formatToken = ({ hash, name, scopes, createdAt, expiresAt }: AccessToken): string =>
  `${hash} scopes=${scopes.join(',')} created=${toSeconds(createdAt ?? new Date(0))} expires=${expiresAt === null ? '-' : toSeconds(expiresAt)} name=${name}`;

const toSeconds = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/u, 'Z');

/** A line of the file that states no token: empty, or a remark. */
export const isRemark = (line: string): boolean => line.trim() === '' || line.trim().startsWith('#');

/** The token of one line; null where the line is wrong. A hash with a mere remark, as in older files, reads. */
export function parseTokenLine(line: string): AccessToken | null {
  const [, hash, rest = ''] = /^([0-9a-f]{64})(?:\s+(.*))?$/iu.exec(line.trim()) ?? [];
  if (hash === undefined) return null;
  const token = { hash: hash.toLowerCase() };
  // A line that means to state scopes and has a slip must not pass for a remark.
  if (!rest.startsWith('scopes='))
    return { ...token, name: rest, scopes: ['read'], createdAt: null, expiresAt: null };
  const [, scopes, created, expires, name] = stated.exec(rest) ?? [];
  if (scopes === undefined || created === undefined || name === undefined) return null;
  const dates = [new Date(created), ...(expires === undefined ? [] : [new Date(expires)])];
  if (dates.some((date) => Number.isNaN(date.getTime()))) return null;
  const given = scopes.split(',');
  return {
    ...token,
    name,
    scopes: widenScopes(allScopes.filter((scope) => given.includes(scope))),
    createdAt: dates[0] ?? null,
    expiresAt: dates[1] ?? null,
  };
}

/** The tokens of a file. @throws InvalidConfigError for a line that states none, without repeating it */
export function parseTokenFile(path: string, text: string): readonly AccessToken[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    if (isRemark(line)) return [];
    const token = parseTokenLine(line);
    if (token === null) throw toInvalidFile(path, describeLine(index + 1));
    return [token];
  });
}

/** What is wrong with a token file, as an error of the setting that names it. */
export const toInvalidFile = (path: string, { en, zh }: BilingualText): InvalidConfigError =>
  new InvalidConfigError(`ACCESS_TOKENS_FILE ${path} ${en}`, {
    messageZh: `ACCESS_TOKENS_FILE ${path} ${zh}`,
  });

// The line itself may be a token that somebody wrote there by mistake.
const describeLine = (line: number): BilingualText => ({
  en: `is wrong in line ${line}: a line is a SHA-256 in hex, alone, with a remark, or as chain-atlas token add writes it`,
  zh: `第 ${line} 行有误：每行应为十六进制 SHA-256，可单独成行、后加备注，或采用 chain-atlas token add 写入的格式`,
});
