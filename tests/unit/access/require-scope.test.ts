import { describe, expect, test } from 'vitest';
import {
  allScopes,
  openPrincipal,
  type Principal,
  type Scope,
  widenScopes,
} from '../../../src/access/principal.ts';
import { requireScope } from '../../../src/access/require-scope.ts';
import { ForbiddenError } from '../../../src/domain/errors.ts';
import { tokenHolder } from '../../support/guarded-server.ts';

const withScopes = (via: Principal['via'], scopes: readonly Scope[]): Principal => ({
  via,
  id: 'somebody',
  name: 'somebody',
  scopes,
  holder: tokenHolder('token'),
});

describe('scopes', () => {
  test.each([
    [['read'], ['read']],
    [['write'], ['read', 'write']],
    [['admin'], ['read', 'write', 'admin']],
    [
      ['admin', 'read'],
      ['read', 'write', 'admin'],
    ],
    [[], []],
  ] as const)('%j hold %j', (given, held) => {
    expect(widenScopes(given)).toEqual(held);
  });

  test('each is enough for itself and refused where it is missing', () => {
    for (const scope of allScopes) {
      expect(() => requireScope(withScopes('token', [scope]), scope)).not.toThrow();
      expect(() => requireScope(withScopes('token', []), scope)).toThrow(ForbiddenError);
    }
    expect(() => requireScope(withScopes('token', ['read']), 'write')).toThrow(ForbiddenError);
  });

  test('on an open service, writing is refused with the way to tokens', () => {
    expect(() => requireScope(openPrincipal, 'read')).not.toThrow();
    expect(() => requireScope(openPrincipal, 'write')).toThrow(
      /scope write; .*token add --name <name> --scope write.*ACCESS_TOKENS_FILE/u,
    );
  });

  test.each([
    ['open', /ACCESS_TOKENS_FILE/u],
    ['session', /浏览器会话.*Authorization: Bearer/u],
    ['signed-address', /签名地址.*Authorization: Bearer/u],
    ['token', /管理员.*--scope admin/u],
    ['jwt', /身份认证系统.*JWT_SCOPE_CLAIM/u],
  ] as const)('a refusal of %s says in both languages what to do', (via, zh) => {
    const refuse = () => requireScope(withScopes(via, ['read']), 'admin');
    expect(refuse).toThrow(/this needs the scope admin; /u);
    try {
      refuse();
    } catch (error) {
      expect((error as ForbiddenError).messageZh).toMatch(/需要 admin 权限/u);
      expect((error as ForbiddenError).messageZh).toMatch(zh);
    }
  });
});
