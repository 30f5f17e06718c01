import { InvalidInputError } from '../domain/errors.ts';
import { hashToken } from './access-tokens.ts';
import { changeTokenFile } from './change-token-file.ts';
import { createToken } from './make-first-token.ts';
import { allScopes, type Scope, widenScopes } from './principal.ts';
import { readSecretFile } from './read-secret-file.ts';
import { type AccessToken, formatToken, isRemark, parseTokenFile, parseTokenLine } from './token-file.ts';

const longestName = 60;
const leastLetters = 6;

/** What a new token is to be. */
export interface TokenOrder {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null: it does not end. */
  readonly days: number | null;
  readonly now: Date;
}

/** The scopes of `read,write`. @throws InvalidInputError for a word that is none */
export function parseScopes(text: string): readonly Scope[] {
  const words = text
    .split(/[\s,]+/u)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
  const wrong = words.find((word) => !allScopes.some((scope) => scope === word));
  if (wrong !== undefined || words.length === 0)
    throw new InvalidInputError(
      `--scope ${text}: ${wrong === undefined ? 'nothing' : `"${wrong}"`} is no scope; write one of ${allScopes.join(', ')}, or several with commas`,
      { messageZh: `--scope ${text} 有误；权限有 ${allScopes.join('、')}，多个以逗号分隔` },
    );
  return widenScopes(allScopes.filter((scope) => words.includes(scope)));
}

/**
 * Makes a token, and adds its hash to a file, or begins the file. The token itself is stored nowhere.
 * @throws InvalidInputError for a name that cannot be, or is there already
 */
export async function addToken(
  path: string,
  { name, scopes, days, now }: TokenOrder,
): Promise<{ readonly token: string; readonly entry: AccessToken }> {
  checkName(name);
  const token = createToken();
  const entry: AccessToken = {
    hash: hashToken(token),
    name,
    scopes,
    createdAt: now,
    expiresAt: days === null ? null : new Date(now.getTime() + days * 86_400_000),
  };
  await changeTokenFile(path, (lines) => {
    if (lines.some((line) => !isRemark(line) && parseTokenLine(line)?.name === name))
      throw new InvalidInputError(
        `${path} has a token named ${JSON.stringify(name)} already; choose another name, or revoke that one first`,
        { messageZh: `${path} 中已有名为“${name}”的令牌；请换一个名称，或先停用原令牌` },
      );
    return [...lines, formatToken(entry)];
  });
  return { token, entry };
}

/** The tokens of a file. @throws InvalidConfigError where it cannot be read */
export const listTokens = async (path: string): Promise<readonly AccessToken[]> =>
  parseTokenFile(path, await readSecretFile('ACCESS_TOKENS_FILE', path));

/**
 * Takes the token out of a file that has this name, or whose hash begins so.
 * @throws InvalidInputError where none does, or several do
 */
export async function revokeToken(
  path: string,
  nameOrHash: string,
): Promise<{ readonly revoked: AccessToken; readonly left: number }> {
  // A file that is not there is a slip of the pen, and is not begun.
  await listTokens(path);
  let result: { readonly revoked: AccessToken; readonly left: number } | null = null;
  await changeTokenFile(path, (lines) => {
    const tokens = lines.flatMap((line) => (isRemark(line) ? [] : (parseTokenLine(line) ?? [])));
    const revoked = findOne(path, tokens, nameOrHash);
    result = { revoked, left: tokens.length - 1 };
    return lines.filter((line) => isRemark(line) || parseTokenLine(line)?.hash !== revoked.hash);
  });
  if (result === null) throw new Error('the file was not changed');
  return result;
}

function checkName(name: string): void {
  if (name.length > 0 && name.length <= longestName && name === name.trim() && !/\p{Cc}/u.test(name)) return;
  throw new InvalidInputError(
    `--name ${JSON.stringify(name)} cannot be the name of a token: 1 to ${longestName} characters, without line ends`,
    { messageZh: `--name “${name}”不能作为令牌名称：须为 1 至 ${longestName} 个字符，且不含换行` },
  );
}

function findOne(path: string, tokens: readonly AccessToken[], nameOrHash: string): AccessToken {
  const named = tokens.filter(({ name }) => name === nameOrHash);
  const isHash = new RegExp(`^[0-9a-f]{${leastLetters},64}$`, 'iu').test(nameOrHash);
  const hashed = isHash ? tokens.filter(({ hash }) => hash.startsWith(nameOrHash.toLowerCase())) : [];
  const [found, another] = named.length > 0 ? named : hashed;
  if (found && !another) return found;
  const known = tokens.map(({ name, hash }) => `${hash.slice(0, 8)} ${name}`.trim()).join(', ');
  throw found
    ? new InvalidInputError(
        `several tokens of ${path} are ${nameOrHash}; name one by ${leastLetters} or more letters of its hash: ${known}`,
        {
          messageZh: `${path} 中有多个令牌符合 ${nameOrHash}；请用哈希的前 ${leastLetters} 位以上指明：${known}`,
        },
      )
    : new InvalidInputError(
        `no token of ${path} has the name ${JSON.stringify(nameOrHash)}, or a hash that begins so (${leastLetters} letters or more); there are: ${known}`,
        {
          messageZh: `${path} 中没有名为“${nameOrHash}”或哈希以此开头（至少 ${leastLetters} 位）的令牌；现有：${known}`,
        },
      );
}
