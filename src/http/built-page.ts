import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidConfigError } from '../domain/errors.ts';
import { contentPolicies } from './content-policies.ts';

/** The explorer's HTML as it leaves the service. */
export interface BuiltPage {
  readonly html: string;
  readonly etag: string;
}

/** What the page is told of the service that it comes from. */
export interface PageSettings {
  /** Path below which people see the service; begins and ends with a slash. */
  readonly publicPath: string;
  /** Whether there is the editor that the page links to. */
  readonly graphiql: boolean;
}

/**
 * Reads the built HTML and fits it to the path below which people see the service. Its files are addressed from there
 * and not by `<base>`, which would lead `href="#…"` of nested addresses away.
 * @throws InvalidConfigError where the HTML is not what the build makes
 */
export async function readBuiltPage(
  folder: string,
  { publicPath, graphiql }: PageSettings,
): Promise<BuiltPage> {
  const built = await readFile(join(folder, 'index.html'), 'utf8');
  const html = built
    .replaceAll(/\b(src|href)="\.\//gu, `$1="${publicPath}`)
    .replace(
      '<head>',
      `<head>\n    <meta name="public-path" content="${publicPath}" />${graphiql ? '' : '\n    <meta name="graphiql" content="off" />'}`,
    );
  if (!html.includes('name="public-path"'))
    throw new InvalidConfigError(`${join(folder, 'index.html')} has no <head>; run npm run build`, {
      messageZh: `${join(folder, 'index.html')} 中没有 <head>；请运行 npm run build`,
    });
  return { html, etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"` };
}

/** Sends the page; its status is 404 where the address is no view, which the page then says. */
export function sendBuiltPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { html, etag }: BuiltPage,
  status: 200 | 404 = 200,
): FastifyReply {
  void reply
    .header('cache-control', 'no-cache')
    .header('etag', etag)
    .header('content-security-policy', contentPolicies.explorer);
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''));
  if (status === 200 && known.includes(etag)) return reply.code(304).send();
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}
