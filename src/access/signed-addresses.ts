import { InvalidInputError } from '../domain/errors.ts';
import type { SealHolder } from './principal.ts';
import type { OpenedSeal, Seals } from './seals.ts';

/** The parameter that a signed address has more than the address that it opens. */
export const signatureParameter = 'signature';

const folder = '/export/';
const longestAddress = 8000;

/** Where `parseExportAddress` stands while there is no host. */
const nowhere = 'http://service.invalid';

/**
 * An address of a download, cleaned of a signature that it may have.
 * @throws InvalidInputError for a path outside of the downloads, or one that is too long for an address
 */
export function parseExportAddress(path: string): URL {
  const url = path.startsWith(folder) ? new URL(path, nowhere) : null;
  // After parsing, because dots, backslashes and their codes lead elsewhere only then.
  if (!url || url.origin !== nowhere || !url.pathname.startsWith(folder) || url.pathname === folder)
    throw new InvalidInputError(
      `path ${JSON.stringify(path.slice(0, 100))} is no download; give one below ${folder}, such as ${folder}gaps?format=xlsx`,
      { messageZh: `path 应为 ${folder} 之下的下载地址，例如 ${folder}gaps?format=xlsx` },
    );
  url.searchParams.delete(signatureParameter);
  url.hash = '';
  if (url.href.length - nowhere.length > longestAddress)
    throw new InvalidInputError(
      `path has ${url.href.length - nowhere.length} characters when encoded; an address has at most ${longestAddress}: select less, or by a filter instead of ids`,
      {
        messageZh: `path 编码后有 ${url.href.length - nowhere.length} 个字符，地址最长 ${longestAddress} 个；请减少选择，或用筛选条件代替逐个列出标识`,
      },
    );
  return url;
}

/** Adds a signature to an address; gives path and query. */
export function signAddress(seals: Seals, url: URL, holder: SealHolder, endsAt: number): string {
  const signed = new URL(url);
  signed.searchParams.set(signatureParameter, seals.make('signed-address', toSubject(url), holder, endsAt));
  return signed.pathname + signed.search;
}

/** Looks at the signature of a requested address; null where it has none. */
export function openSignedAddress(seals: Seals, address: string): OpenedSeal | null {
  if (!address.startsWith(folder)) return null;
  const url = new URL(address, nowhere);
  const signatures = url.searchParams.getAll(signatureParameter);
  if (signatures.length === 0) return null;
  url.searchParams.delete(signatureParameter);
  // Two signatures: whichever were taken, the address would not be the one that was signed.
  return signatures.length === 1
    ? seals.open('signed-address', toSubject(url), signatures[0] ?? '')
    : { status: 'invalid' };
}

/** What is signed: path, and parameters decoded, because tools encode the same characters differently. */
const toSubject = (url: URL): string => JSON.stringify([url.pathname, [...url.searchParams]]);
