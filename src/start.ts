import { constants } from 'node:fs';
import { access as tryAccess, stat } from 'node:fs/promises';
import { readAccessTokens } from './access/access-tokens.ts';
import { createJwtKeys } from './access/jwt-keys.ts';
import { readSessionKey } from './access/session-key.ts';
import type { AccessLog } from './access/watch-file.ts';
import { type Config, readConfig, toConfigError } from './config.ts';
import type { BilingualText } from './domain/bilingual-text.ts';
import { InvalidConfigError } from './domain/errors.ts';

/**
 * Reads the settings for a start of the service, and looks at the files and folders that they name, so that whoever
 * starts it hears of everything that is wrong at once. `adjust` puts the options of a command line over the settings.
 * @throws InvalidConfigError with every problem, one on a line
 */
export async function loadServiceConfig(
  adjust: (config: Config) => Config = (config) => config,
  env?: Readonly<Record<string, string | undefined>>,
): Promise<Config> {
  const read = readConfig(env);
  const config = adjust(read.config);
  const { jwt } = config.access;
  const found = await Promise.all([
    findProblems(async () => (await readAccessTokens(config.access, noLog)).close()),
    findProblems(() => readSessionKey(config.access)),
    findProblems(async () => jwt && (await createJwtKeys(jwt.jwks, noLog)).close()),
    findProblems(() => checkFolder('DOCUMENTS_DIR', config.documentsDir)),
    findProblems(() => checkFolder('SEED_DIR', config.seedDir)),
  ]);
  const problems = [...read.problems, ...found.flat()];
  if (problems.length > 0) throw toConfigError(problems);
  return config;
}

/** The start that follows reads them again, and tells of what is not an error. */
const noLog: AccessLog = { info: () => undefined, error: () => undefined };

async function findProblems(check: () => Promise<unknown>): Promise<readonly BilingualText[]> {
  try {
    await check();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidConfigError)) throw error;
    return [{ en: error.message, zh: error.messageZh }];
  }
}

async function checkFolder(setting: string, path: string | null): Promise<void> {
  if (path === null) return;
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new InvalidConfigError(
      `${setting}=${path} is no folder: correct the path, or leave ${setting} away`,
      {
        messageZh: `${setting}=${path} 不是文件夹：请更正路径，或不设 ${setting}`,
      },
    );
  try {
    await tryAccess(path, constants.R_OK | constants.X_OK);
  } catch (cause) {
    throw new InvalidConfigError(`${setting}=${path} may not be read by this user; check its permissions`, {
      cause,
      messageZh: `${setting}=${path}：当前用户无权读取，请检查权限`,
    });
  }
}
