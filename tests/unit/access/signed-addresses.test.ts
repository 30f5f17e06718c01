import { describe, expect, test } from 'vitest';
import { toReadingTokens } from '../../../src/access/access-tokens.ts';
import { createSeals } from '../../../src/access/seals.ts';
import { openSignedAddress, parseExportAddress, signAddress } from '../../../src/access/signed-addresses.ts';
import { InvalidInputError } from '../../../src/domain/errors.ts';
import { hashToken, tokenHolder } from '../../support/guarded-server.ts';

const seals = createSeals({
  secret: Buffer.alloc(32, 1),
  listTokens: () => toReadingTokens([hashToken('token')]),
  takesJwt: false,
  now: () => 0,
});
const sign = (path: string) => signAddress(seals, parseExportAddress(path), tokenHolder('token'), 3_600_000);
const statusOf = (address: string) => openSignedAddress(seals, address)?.status;

describe('addresses that may be signed', () => {
  test.each([
    ['/export/gaps', '/export/gaps'],
    ['/export/gaps?district=綦江&format=xlsx#top', '/export/gaps?district=%E7%B6%A6%E6%B1%9F&format=xlsx'],
    ['/export/gaps?signature=v1.old&a=1', '/export/gaps?a=1'],
    ['/export/a/../gaps', '/export/gaps'],
  ])('%s', (path, cleaned) => {
    const url = parseExportAddress(path);
    expect(url.pathname + url.search).toBe(cleaned);
  });

  test.each([
    '',
    '/',
    '/graphql',
    '/export',
    '/export/',
    '/exports/gaps',
    'export/gaps',
    'https://atlas.example/export/gaps',
    '//evil.example/export/gaps',
    '/export/../graphql',
    '/export/%2e%2e/graphql',
    '/export/..\\graphql',
    '/export/.%2E/session',
  ])('%j may not', (path) => {
    expect(() => parseExportAddress(path)).toThrow(InvalidInputError);
    expect(() => parseExportAddress(path)).toThrow(/below \/export\//u);
  });

  test('one that no tool could ask for is refused with its length', () => {
    const longest = `/export/a?b=${'x'.repeat(8000 - '/export/a?b='.length)}`;
    expect(parseExportAddress(longest).search).toHaveLength(7991);
    expect(() => parseExportAddress(`${longest}x`)).toThrow(/8001 characters/u);
    // Each Chinese character takes nine.
    expect(() => parseExportAddress(`/export/a?b=${'江'.repeat(900)}`)).toThrow(/8112 characters/u);
  });
});

describe('signed addresses', () => {
  const signed = sign('/export/gaps?district=綦江&chain=a b&district=江津');

  test('open themselves', () => {
    expect(statusOf(signed)).toBe('valid');
  });

  test('open however a tool encodes the same characters', () => {
    expect(signed).toContain('chain=a+b');
    expect(statusOf(signed.replace('a+b', 'a%20b'))).toBe('valid');
    expect(statusOf(signed.replace('%E7%B6%A6%E6%B1%9F', '綦江'))).toBe('valid');
    expect(statusOf(signed.replace('%E7%B6%A6', '%e7%b6%a6'))).toBe('valid');
  });

  test.each([
    ['path', (address: string) => address.replace('/gaps', '/targets')],
    ['deeper path', (address: string) => address.replace('/gaps', '/gaps/more')],
    ['value', (address: string) => address.replace('a+b', 'a+c')],
    ['name', (address: string) => address.replace('chain=', 'chains=')],
    ['further parameter', (address: string) => `${address}&format=csv`],
    ['missing parameter', (address: string) => address.replace('chain=a+b&', '')],
    [
      'order of values',
      (address: string) =>
        address.replace(/district=([^&]*)(.*)district=([^&]*)/u, 'district=$3$2district=$1'),
    ],
    ['second signature', (address: string) => `${address}&signature=${address.split('signature=')[1] ?? ''}`],
    ['signature cut off', (address: string) => address.slice(0, -1)],
    ['empty signature', (address: string) => address.replace(/signature=.*$/u, 'signature=')],
    ['signature of another address', () => `/export/gaps?${sign('/export/targets').split('?')[1] ?? ''}`],
  ])('do not open with another %s', (_what, change) => {
    const changed = change(signed);
    expect(changed).not.toBe(signed);
    expect(statusOf(changed)).toBe('invalid');
  });

  test('are none without a signature, or elsewhere', () => {
    expect(openSignedAddress(seals, '/export/gaps?district=綦江')).toBeNull();
    expect(openSignedAddress(seals, `/graphql?${signed.split('?')[1] ?? ''}`)).toBeNull();
    // What the router would take for a path, and a parser for another host.
    expect(openSignedAddress(seals, `//x${signed}`)).toBeNull();
  });
});
