import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createJwtKeys } from '../../../src/access/jwt-keys.ts';
import { createJwtVerifier, isJwt } from '../../../src/access/verify-jwt.ts';
import { InvalidConfigError } from '../../../src/domain/errors.ts';
import { audience, issuer, rightClaims, startJwtIssuer } from '../../support/jwt-issuer.ts';

const log = pino({ level: 'silent' });
const rules = { issuer, audience, scopeClaim: 'scope' };
const now = Math.floor(Date.now() / 1000);
const claims = rightClaims(now);

let provider: Awaited<ReturnType<typeof startJwtIssuer>>;
beforeAll(async () => {
  provider = await startJwtIssuer('RS256');
});
afterAll(() => provider.close());

const verifierOf = async (jwks: string, cooldownMs?: number) => {
  const keys = await createJwtKeys(jwks, log, cooldownMs);
  onTestFinished(keys.close);
  return createJwtVerifier(keys, rules);
};

describe('a JWT', () => {
  test('that is right says who asks, and what they may', async () => {
    const verify = await verifierOf(provider.address);
    expect(await verify(await provider.sign('first', claims))).toEqual({
      via: 'jwt',
      id: 'jwt:u-17',
      name: '王敏',
      scopes: ['read', 'write'],
      holder: { kind: 'jwt', key: 'u-17', endsAt: (now + 300) * 1000 },
    });
  });

  test.each([
    ['a list', ['read', 'admin'], ['read', 'write', 'admin']],
    ['other words', 'openid reader', []],
    ['nothing', undefined, []],
    ['something else', { read: true }, []],
  ])('with %s for scopes', async (_what, scope, scopes) => {
    const verify = await verifierOf(provider.address);
    expect(await verify(await provider.sign('first', { ...claims, scope }))).toMatchObject({ scopes });
  });

  test('without a name is called by its subject, without what breaks a line of the log', async () => {
    const verify = await verifierOf(provider.address);
    const { name: _name, ...nameless } = claims;
    expect(await verify(await provider.sign('first', { ...nameless, sub: 'u\n17' }))).toMatchObject({
      id: 'jwt:u 17',
      name: 'u 17',
    });
  });

  test.each([
    ['another issuer', { iss: 'https://evil.example' }, /claim iss/u],
    ['another audience', { aud: 'another' }, /claim aud/u],
    ['no audience', { aud: undefined }, /no claim aud/u],
    ['no subject', { sub: undefined }, /no claim sub/u],
    ['no end', { exp: undefined }, /no claim exp/u],
    ['its end behind it', { exp: now - 40 }, /expired/u],
    ['its beginning before it', { nbf: now + 100 }, /not valid yet/u],
  ])('with %s is refused', async (_what, changed, why) => {
    const verify = await verifierOf(provider.address);
    const refused = await verify(await provider.sign('first', { ...claims, ...changed }));
    expect(refused).toMatchObject({ reason: 'wrong-jwt', why: { en: expect.stringMatching(why) as string } });
  });

  test('holds through clocks that differ by less than half a minute', async () => {
    const verify = await verifierOf(provider.address);
    const token = await provider.sign('first', { ...claims, exp: now - 15, nbf: now + 15 });
    expect(await verify(token)).toMatchObject({ via: 'jwt' });
  });

  test('is signed by a key of the provider, and with nothing less', async () => {
    const verify = await verifierOf(provider.address);
    const right = await provider.sign('first', claims);
    const asSecret = new TextEncoder().encode(await provider.exportPublicKey('first'));
    const { privateKey: foreign } = await generateKeyPair('RS256');
    const [header = '', , signature = ''] = right.split('.');
    const changed = Buffer.from(JSON.stringify({ ...claims, scope: 'admin' })).toString('base64url');
    const forged = {
      none: new UnsecuredJWT(claims).encode(),
      'none, with a signature': `${Buffer.from('{"alg":"none"}').toString('base64url')}.${changed}.${signature}`,
      'HS256 with the public key': await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .sign(asSecret),
      'a foreign key': await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'first' })
        .sign(foreign),
      'changed claims': `${header}.${changed}.${signature}`,
      'no signature': `${header}.${changed}.`,
      'a key of its own': await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'mine', jku: 'https://evil.example/jwks' })
        .sign(foreign),
      'no JSON': `${header}.bm90anNvbg.${signature}`,
    };
    expect(await verify(right)).toMatchObject({ via: 'jwt' });
    for (const [what, token] of Object.entries(forged)) {
      expect([what, isJwt(token)]).toEqual([what, true]);
      expect([what, await verify(token)]).toEqual([what, expect.objectContaining({ reason: 'wrong-jwt' })]);
    }
  });

  test.each(['', 'token', 'a.b.c', 'v1.abc.1.mac', 'eyJhIjoxfQ.e30.x'])('%j is none', (token) => {
    expect(isJwt(token)).toBe(false);
  });
});

describe('the keys of a provider', () => {
  test('are fetched once, and again for a key that is not among them', async () => {
    const local = await startJwtIssuer();
    onTestFinished(local.close);
    const verify = await verifierOf(local.address, 0);
    const old = await local.sign('first', claims);
    await verify(old);
    await verify(old);
    expect(local.countAsked()).toBe(1);
    await local.rotate('second');
    expect(await verify(await local.sign('second', claims))).toMatchObject({ via: 'jwt' });
    expect(local.countAsked()).toBe(2);
    expect(await verify(old)).toMatchObject({ reason: 'wrong-jwt' });
  });

  test('are not fetched for every key that a stranger names', async () => {
    const local = await startJwtIssuer();
    onTestFinished(local.close);
    const verify = await verifierOf(local.address);
    for (let key = 0; key < 20; key += 1)
      expect(await verify(await local.sign('first', claims, { kid: `made-up-${key}` }))).toMatchObject({
        reason: 'wrong-jwt',
        why: { en: expect.stringContaining('not among those') as string },
      });
    expect(local.countAsked()).toBe(1);
  });

  test('that cannot be had are not the fault of the token, and are not asked for without pause', async () => {
    const local = await startJwtIssuer();
    onTestFinished(local.close);
    local.fail(true);
    const verify = await verifierOf(local.address);
    const token = await local.sign('first', claims);
    for (let time = 0; time < 5; time += 1)
      expect(await verify(token)).toEqual({ reason: 'jwt-keys-unavailable' });
    expect(local.countAsked()).toBe(1);
    const recovering = await verifierOf(local.address, 0);
    expect(await recovering(token)).toEqual({ reason: 'jwt-keys-unavailable' });
    local.fail(false);
    expect(await recovering(token)).toMatchObject({ via: 'jwt' });
    await local.close();
    const gone = await verifierOf(local.address);
    expect(await gone(token)).toEqual({ reason: 'jwt-keys-unavailable' });
  });

  test('come from a file in a closed network, which has to be one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jwks-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'jwks.json');
    await expect(createJwtKeys(file, log)).rejects.toThrow(InvalidConfigError);
    for (const wrong of ['{', '[]', '{"keys": 1}']) {
      await writeFile(file, wrong);
      await expect(createJwtKeys(file, log)).rejects.toThrow(/JSON Web Key Set/u);
    }
    await writeFile(file, JSON.stringify(await provider.toSet()));
    const verify = await verifierOf(file);
    expect(await verify(await provider.sign('first', claims))).toMatchObject({ via: 'jwt' });
  });
});
