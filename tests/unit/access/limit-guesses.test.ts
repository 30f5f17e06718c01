import { describe, expect, test } from 'vitest';
import { createGuessLimit, toClientKey } from '../../../src/access/limit-guesses.ts';

describe('the limit on guesses', () => {
  test('lets a client show so many different wrong tokens within a minute', () => {
    let now = 0;
    const limit = createGuessLimit(3, () => now);
    for (const token of ['a', 'b', 'c']) {
      expect(limit.findWait('10.0.0.1', 'next')).toBeNull();
      limit.addWrong('10.0.0.1', token);
      now += 1000;
    }
    expect(limit.findWait('10.0.0.1', 'next')).toBe(57);
    expect(limit.findWait('10.0.0.2', 'next')).toBeNull();
    now = 59_999;
    expect(limit.findWait('10.0.0.1', 'next')).toBe(1);
    now = 60_000;
    expect(limit.findWait('10.0.0.1', 'next')).toBeNull();
  });

  test('counts the same wrong token once', () => {
    const limit = createGuessLimit(2, () => 0);
    for (let time = 0; time < 100; time += 1) limit.addWrong('10.0.0.1', 'withdrawn');
    expect(limit.findWait('10.0.0.1', 'next')).toBeNull();
    limit.addWrong('10.0.0.1', 'another');
    expect(limit.findWait('10.0.0.1', 'next')).toBe(60);
  });

  test('lets tokens that were right from an address go on while somebody there guesses', () => {
    const limit = createGuessLimit(1, () => 0);
    limit.addRight('10.0.0.1', 'right');
    limit.addWrong('10.0.0.1', 'wrong');
    expect(limit.findWait('10.0.0.1', 'right')).toBeNull();
    expect(limit.findWait('10.0.0.1', 'next')).toBe(60);
    limit.addWrong('10.0.0.2', 'wrong');
    expect(limit.findWait('10.0.0.2', 'right')).toBe(60);
  });

  test('remembers a bounded number of right tokens of an address', () => {
    const limit = createGuessLimit(1, () => 0);
    for (let token = 0; token <= 100; token += 1) limit.addRight('10.0.0.1', `token-${token}`);
    limit.addWrong('10.0.0.1', 'wrong');
    expect(limit.findWait('10.0.0.1', 'token-0')).toBe(60);
    expect(limit.findWait('10.0.0.1', 'token-1')).toBeNull();
    expect(limit.findWait('10.0.0.1', 'token-100')).toBeNull();
  });

  test('forgets the oldest clients rather than grow without end', () => {
    const limit = createGuessLimit(1, () => 0);
    for (let client = 0; client <= 10_000; client += 1) limit.addWrong(`client-${client}`, 'wrong');
    expect(limit.findWait('client-0', 'next')).toBeNull();
    expect(limit.findWait('client-1', 'next')).toBe(60);
    expect(limit.findWait('client-10000', 'next')).toBe(60);
  });
});

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6'],
  ['2001:db8:1:2::9', '2001:0db8:1:2:ffff::'],
  ['fe80::1%eth0', 'fe80:0:0:0:1::'],
  ['::1', '::2'],
])('%s is the client %s', (address, same) => {
  expect(toClientKey(address)).toBe(toClientKey(same));
});

test('another network of IPv6 is another client', () => {
  expect(toClientKey('2001:db8:1:2::9')).not.toBe(toClientKey('2001:db8:1:3::9'));
  expect(toClientKey('2001:db8::2:0:0:9')).not.toBe(toClientKey('2001:db8:0:2::9'));
});
