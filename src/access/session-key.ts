import { randomBytes } from 'node:crypto';
import { InvalidConfigError } from '../domain/errors.ts';
import { readSecretFile } from './read-secret-file.ts';
import { writeNewSecret } from './write-new-secret.ts';

const leastCharacters = 32;

/** What seals sessions and signed addresses. */
export interface SessionKey {
  readonly secret: Buffer;
  /** False where it was made at random, so that a restart, or another instance, knows nothing of its seals. */
  readonly lasting: boolean;
}

/**
 * Reads the key of the configuration, or makes one for this process where there is none.
 * @throws InvalidConfigError for a key that is too short to be safe, or a file that cannot be read
 */
export async function readSessionKey(access: {
  readonly sessionKey: string | null;
  readonly sessionKeyFile: string | null;
}): Promise<SessionKey> {
  const { sessionKey, sessionKeyFile } = access;
  if (sessionKey !== null) return toLasting('SESSION_KEY', sessionKey);
  if (sessionKeyFile === null) return { secret: randomBytes(32), lasting: false };
  const text = (await readSecretFile('SESSION_KEY_FILE', sessionKeyFile)).trim();
  return toLasting(`SESSION_KEY_FILE ${sessionKeyFile}`, text);
}

/** Makes the file of a key, unless it is there already. @throws StorageFailedError when it cannot be written */
export async function makeSessionKeyFile(path: string): Promise<void> {
  await writeNewSecret(
    { en: 'session key file', zh: '会话密钥文件' },
    path,
    `${randomBytes(32).toString('base64url')}\n`,
  );
}

function toLasting(source: string, text: string): SessionKey {
  if (text.length >= leastCharacters) return { secret: Buffer.from(text, 'utf8'), lasting: true };
  throw new InvalidConfigError(
    `${source} has ${text.length} characters; a key needs ${leastCharacters} or more, at random: openssl rand -base64 32`,
    {
      messageZh: `${source} 只有 ${text.length} 个字符；密钥须为 ${leastCharacters} 个以上的随机字符：openssl rand -base64 32`,
    },
  );
}
