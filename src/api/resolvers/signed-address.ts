import type { ApiContext } from '../context.ts';
import type { SignedAddress } from '../generated/resolver-types.ts';

/** The address of a download that opens without a token for an hour. */
export function createSignedAddress(path: string, context: ApiContext): SignedAddress {
  const { address, expiresAt } = context.signAddress(path);
  return { address, expiresAt: expiresAt === null ? null : expiresAt.toISOString() };
}
