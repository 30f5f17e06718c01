import { access } from 'node:fs/promises';
import { InvalidInputError } from '../domain/errors.ts';

/**
 * Keeps a file that a person may have filled in from being written over.
 * @throws InvalidInputError when there is a file of this name
 */
export async function refuseExisting(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new InvalidInputError(
      `${file} is there already; choose another name, or replace it with --replace`,
      { messageZh: `已有 ${file}；请换一个文件名，或加 --replace 覆盖它` },
    );
}
