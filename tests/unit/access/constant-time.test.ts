import type Crypto from 'node:crypto';
import { timingSafeEqual } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { createAccessTokens, toReadingTokens } from '../../../src/access/access-tokens.ts';
import { createSeals } from '../../../src/access/seals.ts';
import { hashToken, tokenHolder } from '../../support/guarded-server.ts';

// Counted and not replaced: a comparison that stops at the first difference would tell how near a guess was.
vi.mock('node:crypto', async (importOriginal) => {
  const original = await importOriginal<typeof Crypto>();
  return { ...original, timingSafeEqual: vi.fn(original.timingSafeEqual) };
});
const compare = vi.mocked(timingSafeEqual);
beforeEach(() => {
  compare.mockClear();
});

test('a token is compared with every one in constant time, also after one fits', () => {
  const tokens = createAccessTokens(() => toReadingTokens(['a', 'b', 'c'].map(hashToken)));
  expect(tokens.find('a')?.hash).toBe(hashToken('a'));
  expect(compare).toHaveBeenCalledTimes(3);
  expect(tokens.find('d')).toBeNull();
  expect(compare).toHaveBeenCalledTimes(6);
});

test('a seal is compared in constant time', () => {
  const seals = createSeals({
    secret: Buffer.alloc(32),
    listTokens: () => toReadingTokens([hashToken('a')]),
    takesJwt: false,
    now: () => 0,
  });
  const seal = seals.make('session', '', tokenHolder('a'), 60_000);
  expect(seals.open('session', '', seal).status).toBe('valid');
  expect(seals.open('session', '', `${seal.slice(0, -20)}${'A'.repeat(20)}`).status).toBe('invalid');
  expect(compare.mock.results.map(({ value }) => value as boolean)).toEqual([true, false]);
});
