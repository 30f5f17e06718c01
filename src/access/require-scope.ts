import type { BilingualText } from '../domain/bilingual-text.ts';
import { ForbiddenError } from '../domain/errors.ts';
import type { Principal, Scope } from './principal.ts';

/** Lets only principals through that have a scope. @throws ForbiddenError with the way to get it */
export function requireScope(principal: Principal, scope: Scope): void {
  if (principal.scopes.includes(scope)) return;
  const way = ways[principal.via](scope);
  throw new ForbiddenError(`this needs the scope ${scope}; ${way.en}`, {
    messageZh: `此操作需要 ${scope} 权限；${way.zh}`,
  });
}

const command = (scope: Scope): string => `chain-atlas token add --name <name> --scope ${scope}`;

const sealed = (scope: Scope): BilingualText => ({
  en: `sessions of a browser and signed addresses only read: send a token with it as Authorization: Bearer <token> (${command(scope)})`,
  zh: `浏览器会话和签名地址只能读取：请以 Authorization: Bearer <令牌> 发送具有该权限的令牌（${command(scope)}）`,
});

const ways: Readonly<Record<Principal['via'], (scope: Scope) => BilingualText>> = {
  open: (scope) => ({
    en: `this service has no tokens and only reads: make a token file (${command(scope)} --file <file>), and start the service with ACCESS_TOKENS_FILE`,
    zh: `本服务未设令牌，只能读取：请先生成令牌文件（${command(scope)} --file <文件>），再以 ACCESS_TOKENS_FILE 启动服务`,
  }),
  session: sealed,
  'signed-address': sealed,
  token: (scope) => ({
    en: `this token does not have it: ask the operator for one that does (${command(scope)})`,
    zh: `当前令牌没有该权限：请向管理员索取有该权限的令牌（${command(scope)}）`,
  }),
  jwt: () => ({
    en: 'this JWT does not have it: ask the operator of the identity provider to grant it, in the claim that JWT_SCOPE_CLAIM names',
    zh: '当前 JWT 没有该权限：请由身份认证系统管理员授予，写入 JWT_SCOPE_CLAIM 所指的声明',
  }),
};
