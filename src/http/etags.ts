import { createHash } from 'node:crypto';

/** A weak tag: equal for what means the same, though a ZIP archive may differ by the time in it. */
export const toEtag = (...parts: readonly unknown[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;

/** The answer may need a token, and the data may change at any time: it is kept, and asked about each time. */
export const cacheHeaders = (etag: string) => ({ etag, 'cache-control': 'private, no-cache' });

/** RFC 9110, 13.1.2: the comparison is weak. */
export const hasTag = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => tag.trim() === '*' || toOpaque(tag) === toOpaque(etag));

const toOpaque = (tag: string): string => tag.trim().replace(/^W\//u, '');
