import type { FastifyRequest } from 'fastify';
import { toClientKey } from '../access/limit-guesses.ts';

/**
 * Who is counted as one client: a token or the subject of a JWT, wherever it is used; a browser or a download by its
 * token and its address, because people share a token; anybody else by the address.
 */
export function identifyClient({ principal, ip }: FastifyRequest): string {
  const address = toClientKey(ip);
  // Not set on routes that ask for no token.
  const known = principal as FastifyRequest['principal'] | undefined;
  if (!known || known.via === 'open') return address;
  return known.via === 'token' || known.via === 'jwt' ? known.id : `${known.id} ${address}`;
}
