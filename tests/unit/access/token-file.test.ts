import { describe, expect, test } from 'vitest';
import { hashToken } from '../../../src/access/access-tokens.ts';
import { formatToken, parseTokenFile, parseTokenLine } from '../../../src/access/token-file.ts';
import { InvalidConfigError } from '../../../src/domain/errors.ts';

const hash = hashToken('token');
const stated = `${hash} scopes=read,write created=2026-11-21T20:13:14Z expires=2027-02-19T20:13:14Z name=月报 A=1`;

describe('a line of the token file', () => {
  test('says hash, scopes, dates and name, and is written as it is read', () => {
    const token = parseTokenLine(stated);
    expect(token).toEqual({
      hash,
      name: '月报 A=1',
      scopes: ['read', 'write'],
      createdAt: new Date('2026-11-21T20:13:14Z'),
      expiresAt: new Date('2027-02-19T20:13:14Z'),
    });
    expect(token && formatToken(token)).toBe(stated);
  });

  test.each([
    ['alone', hash, ''],
    ['with a remark', `${hash.toUpperCase()}  analysts, read write admin`, 'analysts, read write admin'],
  ])('of an older file, %s, only reads', (_what, line, name) => {
    expect(parseTokenLine(line)).toEqual({ hash, name, scopes: ['read'], createdAt: null, expiresAt: null });
  });

  test('a scope holds those below it', () => {
    expect(parseTokenLine(stated.replace('read,write', 'admin'))?.scopes).toEqual(['read', 'write', 'admin']);
  });

  test.each([
    'my-secret',
    hash.slice(1),
    `${hash}a`,
    stated.replace('read,write', 'read,wirte'),
    stated.replace('read,write', ''),
    stated.replace('2027-02-19T20:13:14Z', 'tomorrow'),
    stated.replace('2027-02-19T20:13:14Z', '2027-13-19T20:13:14Z'),
    stated.replace(' created=2026-11-21T20:13:14Z', ''),
    stated.replace(' name=月报 A=1', ''),
  ])('%s is refused', (line) => {
    expect(parseTokenLine(line)).toBeNull();
  });
});

test('a wrong line is named by its number, and not repeated, because it may be a token', () => {
  const parse = () => parseTokenFile('tokens', `# remark\n${stated}\n\nmy-secret\n`);
  expect(parse).toThrow(InvalidConfigError);
  expect(parse).toThrow(/line 4/u);
  expect(parse).not.toThrow(/my-secret/u);
});
