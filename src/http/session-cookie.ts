import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../access/access.ts';

const cookieName = 'chain-atlas-session';

/** The session that a request carries, unchecked. */
export const readSessionCookie = (request: FastifyRequest): string | undefined => request.cookies[cookieName];

/** Gives the browser a session; no script can read it, and no other site can make the browser send it. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  { value, endsAt }: Session,
): void {
  void reply.setCookie(cookieName, value, { ...toOptions(request, path), expires: endsAt });
}

/** Makes the browser forget its session. */
export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply, path: string): void {
  void reply.clearCookie(cookieName, toOptions(request, path));
}

const toOptions = (request: FastifyRequest, path: string): CookieSerializeOptions => ({
  path,
  httpOnly: true,
  sameSite: 'strict',
  // Over plain HTTP a browser would drop a Secure cookie. A trusted proxy says how the browser came.
  secure: request.protocol === 'https',
});
