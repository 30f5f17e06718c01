import type { FastifyReply } from 'fastify';
import type { Refusal } from '../access/refusal.ts';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { sendError } from './send-errors.ts';

interface RefusalText extends BilingualText {
  readonly status: number;
  readonly code: string;
}

const newAddress = {
  en: 'open the page again, make the selection, and copy a new address',
  zh: '请重新打开页面，选好内容后复制新的地址',
};

const texts: Readonly<Record<Refusal['reason'], RefusalText>> = {
  'no-token': {
    status: 401,
    code: 'UNAUTHENTICATED',
    en: 'send a token: Authorization: Bearer <token>; in a browser, open the page at / and enter it there',
    zh: '需要访问令牌：浏览器请打开首页输入，程序请发送 Authorization: Bearer <令牌>',
  },
  'wrong-token': {
    status: 401,
    code: 'UNAUTHENTICATED',
    en: 'this token is not valid: check that it was copied whole, or ask the operator for a new one',
    zh: '访问令牌无效：请检查是否复制完整，或向管理员索取新的令牌',
  },
  'expired-token': {
    status: 401,
    code: 'UNAUTHENTICATED',
    en: 'this token has reached its end: ask the operator for a new one (chain-atlas token add)',
    zh: '访问令牌已到期：请向管理员索取新的令牌（chain-atlas token add）',
  },
  'wrong-jwt': {
    status: 401,
    code: 'UNAUTHENTICATED',
    en: 'this JWT is not valid',
    zh: 'JWT 无效',
  },
  'jwt-keys-unavailable': {
    status: 503,
    code: 'JWT_KEYS_UNAVAILABLE',
    en: 'the keys that JWTs are checked with cannot be fetched now: try again in a moment; if it goes on, the operator has to check JWT_JWKS and the identity provider',
    zh: '暂时无法取得校验 JWT 的密钥：请稍后再试；若持续出现，请管理员检查 JWT_JWKS 和身份认证系统',
  },
  'too-many-tries': {
    status: 429,
    code: 'TOO_MANY_TRIES',
    en: 'too many wrong tokens came from this address; try again in a minute',
    zh: '该网络地址输错令牌的次数过多，请一分钟后再试',
  },
  'address-expired': {
    status: 403,
    code: 'ADDRESS_EXPIRED',
    en: `this address was good for an hour, which is over; ${newAddress.en}`,
    zh: `该下载地址有效期为一小时，现已过期；${newAddress.zh}`,
  },
  'address-revoked': {
    status: 403,
    code: 'ADDRESS_REVOKED',
    en: `the token under which this address was made has been withdrawn or is past its end; with another one, ${newAddress.en}`,
    zh: `生成该地址所用的令牌已停用或到期；请换用有效令牌，${newAddress.zh.replace('请', '')}`,
  },
  'address-invalid': {
    status: 403,
    code: 'ADDRESS_INVALID',
    en: `the signature does not fit this address: it was changed or cut off, or the service has a new session key; ${newAddress.en}`,
    zh: `地址与签名不符：地址可能被改动或未复制完整，也可能服务已更换会话密钥；${newAddress.zh}`,
  },
  'address-read-only': {
    status: 403,
    code: 'FORBIDDEN',
    en: 'a signed address is for downloading only (GET); send a token for anything else',
    zh: '签名地址只能用于下载（GET）；其他操作请使用访问令牌',
  },
};

/** Says in both languages why a request is refused, and what to do. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, code, ...text } = texts[refusal.reason];
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="chain-atlas"');
  if (refusal.reason === 'too-many-tries') void reply.header('retry-after', String(refusal.waitSeconds));
  if (status === 503) void reply.header('retry-after', '5');
  if (refusal.reason !== 'wrong-jwt') return sendError(reply, status, code, text);
  const { en, zh } = refusal.why;
  return sendError(reply, status, code, { en: `${text.en}: ${en}`, zh: `${text.zh}：${zh}` });
}
