import { readFile } from 'node:fs/promises';
import { InvalidInputError } from '../domain/errors.ts';

/** @throws InvalidInputError for what is no address of a service */
export function checkServiceAddress(service: string): void {
  if (/^https?:\/\//u.test(service) && URL.canParse(service)) return;
  throw new InvalidInputError(`--service ${service} is not an address such as http://127.0.0.1:4000`, {
    messageZh: `--service ${service} 不是地址；请写成 http://127.0.0.1:4000 这样`,
  });
}

/**
 * The token for a service: the first line of a file, because an option would show it to other users of this machine.
 * @throws InvalidInputError for a file that cannot be read
 */
export async function readServiceToken(file: string): Promise<string> {
  try {
    const [line = ''] = (await readFile(file, 'utf8')).trim().split('\n');
    return line.trim();
  } catch (cause) {
    throw new InvalidInputError(`--token-file ${file} cannot be read; check the path and its permissions`, {
      cause,
      messageZh: `无法读取 --token-file ${file}；请检查路径和权限`,
    });
  }
}
