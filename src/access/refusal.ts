import type { BilingualText } from '../domain/bilingual-text.ts';

/** Why a request is refused; http says it in words. */
export type Refusal =
  | {
      readonly reason:
        | 'no-token'
        | 'wrong-token'
        | 'expired-token'
        | 'jwt-keys-unavailable'
        | 'address-invalid'
        | 'address-expired'
        | 'address-revoked'
        | 'address-read-only';
    }
  | { readonly reason: 'too-many-tries'; readonly waitSeconds: number }
  | { readonly reason: 'wrong-jwt'; readonly why: BilingualText };
