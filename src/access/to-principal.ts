import type { Principal } from './principal.ts';
import type { OpenedSeal } from './seals.ts';
import type { AccessToken } from './token-file.ts';

/** Whoever shows a token. */
export const toTokenPrincipal = ({ hash, name, scopes, expiresAt }: AccessToken): Principal => ({
  via: 'token',
  id: `token:${hash.slice(0, 12)}`,
  name,
  scopes,
  holder: { kind: 'token', key: hash, endsAt: expiresAt?.getTime() ?? null },
});

/** Whoever shows a seal: what stands behind it, and only reading, whatever that may do itself. */
export function toSealedPrincipal(
  via: 'session' | 'signed-address',
  { owner, endsAt }: Extract<OpenedSeal, { readonly status: 'valid' }>,
): Principal {
  if (owner.kind === 'token') return { ...toTokenPrincipal(owner.token), via, scopes: ['read'] };
  return {
    via,
    // The seal does not say whose JWT it was.
    id: `jwt-session:${owner.digest.slice(0, 12)}`,
    name: '',
    scopes: ['read'],
    holder: { kind: 'jwt', key: owner.digest, endsAt },
  };
}
