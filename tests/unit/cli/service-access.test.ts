import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkServiceAddress, readServiceToken } from '../../../src/cli/service-access.ts';

test('a token is the first line of its file, whatever follows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-token-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'token'), '\n secret \r\nfor the backup of every night\n');
  expect(await readServiceToken(join(folder, 'token'))).toBe('secret');
  await expect(readServiceToken(join(folder, 'none'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test.each(['127.0.0.1:4000', 'https:atlas', 'http://', 'ftp://atlas'])('%s is no service', (address) => {
  expect(() => checkServiceAddress(address)).toThrow(`--service ${address} is not an address`);
});
