import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packArchive } from '../../../src/cli/pack-archive.ts';

test.each([
  ['a folder that is not there', join(tmpdir(), 'chain-atlas-nowhere'), 'it is not there', '（不存在）'],
  ['an archive that is not there', join(tmpdir(), 'chain-atlas-no.xlsx'), 'it is not there', '（不存在）'],
  ['a file that is no archive', import.meta.filename, 'it is no folder', '（不是文件夹）'],
])('%s is refused in words', async (_what, path, en, zh) => {
  await expect(packArchive(path)).rejects.toMatchObject({
    message: expect.stringContaining(`${path} cannot be read: ${en};`) as string,
    messageZh: expect.stringContaining(`${path}${zh}`) as string,
  });
});
