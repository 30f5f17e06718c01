import { describe, expect, test } from 'vitest';
import { toReadingTokens } from '../../../src/access/access-tokens.ts';
import { createSeals } from '../../../src/access/seals.ts';
import { hashToken, tokenHolder } from '../../support/guarded-server.ts';

const two = tokenHolder('two');
const start = Date.UTC(2026, 0, 1);
const seal = (
  settings: { secret?: string; tokens?: readonly string[]; takesJwt?: boolean; now?: () => number } = {},
) =>
  createSeals({
    secret: Buffer.from(settings.secret ?? 'a key of thirty-two characters..'),
    listTokens: () => toReadingTokens((settings.tokens ?? ['one', 'two']).map(hashToken)),
    takesJwt: settings.takesJwt ?? false,
    now: settings.now ?? (() => start),
  });

describe('seals', () => {
  const made = seal().make('session', 'subject', two, start + 60_000);

  test('open with the same key, in another process too, and name their token', () => {
    expect(seal().open('session', 'subject', made)).toEqual({
      status: 'valid',
      owner: { kind: 'token', token: expect.objectContaining({ hash: two.key }) as object },
      endsAt: start + 60_000,
    });
  });

  test('hold until their end and not at it', () => {
    const openAt = (at: number) => seal({ now: () => at }).open('session', 'subject', made).status;
    expect([openAt(start + 59_999), openAt(start + 60_000)]).toEqual(['valid', 'expired']);
  });

  test('do not open with any letter changed, or with less or more', () => {
    for (const [index, letter] of made.split('').entries()) {
      const changed = made.slice(0, index) + (letter === 'A' ? 'B' : 'A') + made.slice(index + 1);
      expect([index, seal().open('session', 'subject', changed).status]).toEqual([index, 'invalid']);
    }
    for (const changed of [
      '',
      made.slice(1),
      made.slice(0, -1),
      `${made}A`,
      `${made}=`,
      ` ${made}`,
      made.toUpperCase(),
    ])
      expect(seal().open('session', 'subject', changed)).toEqual({ status: 'invalid' });
  });

  test('the last letter counts as it is written, not as it decodes', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const accepted = letters
      .split('')
      .filter((letter) => seal().open('session', 'subject', made.slice(0, -1) + letter).status === 'valid');
    expect(accepted).toEqual([made.at(-1)]);
  });

  test('are good for one purpose, one subject, one key', () => {
    expect(seal().open('signed-address', 'subject', made)).toEqual({ status: 'invalid' });
    expect(seal().open('session', 'another', made)).toEqual({ status: 'invalid' });
    expect(seal({ secret: 'another key of thirty-two letters' }).open('session', 'subject', made)).toEqual({
      status: 'invalid',
    });
  });

  test('end with their token, and with no other', () => {
    expect(seal({ tokens: ['one'] }).open('session', 'subject', made)).toEqual({ status: 'revoked' });
    expect(seal({ tokens: ['two'] }).open('session', 'subject', made).status).toBe('valid');
  });

  test('a later end needs a new seal', () => {
    const [version, name, end, mac] = made.split('.');
    const longer = [version, name, String(Number(end) + 1), mac].join('.');
    expect(seal().open('session', 'subject', longer)).toEqual({ status: 'invalid' });
  });

  test('tell nothing of their token', () => {
    const [, name = ''] = made.split('.');
    for (const encoding of ['hex', 'base64', 'base64url'] as const)
      expect(Buffer.from(two.key, 'hex').toString(encoding)).not.toContain(name.slice(0, 8));
    expect(made).not.toContain('two');
  });
});
