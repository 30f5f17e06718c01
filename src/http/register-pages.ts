import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import { type PageSettings, readBuiltPage, sendBuiltPage } from './built-page.ts';
import { contentPolicies } from './content-policies.ts';
import { explorerViews } from './explorer-views.ts';
import { createQuestionIndex } from './question-index.ts';
import { sendError, sendNotFound } from './send-errors.ts';

/** Where `npm run build` puts the pages; from `src` (tsx, tests) and from `dist` it is the same folder. */
const builtPages = fileURLToPath(new URL('../../dist/public', import.meta.url));

export interface PageOptions {
  readonly schema: GraphQLSchema;
  readonly ontology: OntologyModel;
  /** Path below which people see the service; begins and ends with a slash. */
  readonly publicPath: string;
  /** Whether there is the editor. */
  readonly graphiql: boolean;
  /** Folder of the built pages. */
  readonly folder?: string;
}

/** The explorer, the index of the questions at `/api`, and GraphiQL, all from the package itself; none holds data. */
export async function registerPages(server: FastifyInstance, options: PageOptions): Promise<void> {
  const { schema, ontology, publicPath, graphiql, folder = builtPages } = options;
  const index = createQuestionIndex(schema, ontology, graphiql);
  server.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(index));
  await registerExplorer(server, join(folder, 'explorer'), { publicPath, graphiql });
  if (graphiql) await registerGraphiql(server, join(folder, 'graphiql'));
  else for (const path of ['/graphiql', '/graphiql/*']) server.get(path, (_request, reply) => sendOff(reply));
}

async function registerExplorer(
  server: FastifyInstance,
  folder: string,
  settings: PageSettings,
): Promise<void> {
  if (!existsSync(folder)) {
    server.get('/', (_request, reply) => sendNotBuilt(reply));
    server.setNotFoundHandler(sendNotFound);
    return;
  }
  const page = await readBuiltPage(folder, settings);
  for (const path of explorerViews) server.get(path, (request, reply) => sendBuiltPage(request, reply, page));
  server.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
      ? sendBuiltPage(request, reply, page, 404)
      : sendNotFound(request, reply),
  );
  // Known files only, so that every other address comes to the handler above.
  const ownFiles = { wildcard: false, globIgnore: ['index.html', '**/*.{br,gz}'] };
  await serveFiles(server, contentPolicies.explorer, {
    root: folder,
    prefix: '/',
    index: false,
    ...ownFiles,
  });
}

async function registerGraphiql(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) {
    server.get('/graphiql', (_request, reply) => sendNotBuilt(reply));
    return;
  }
  // Relative, so that it also holds below a path of a proxy.
  server.get('/graphiql', (_request, reply) => reply.redirect('graphiql/'));
  await serveFiles(server, contentPolicies.graphiql, { root: folder, prefix: '/graphiql/' });
}

const sendNotBuilt = (reply: FastifyReply): FastifyReply =>
  sendError(reply, 404, 'NOT_FOUND', {
    en: 'the page is not built; run npm run build',
    zh: '页面尚未构建；请运行 npm run build',
  });

const sendOff = (reply: FastifyReply): FastifyReply =>
  sendError(reply, 404, 'NOT_FOUND', {
    en: 'the editor is turned off here (GRAPHIQL=off); send queries to POST /graphql',
    zh: '本服务已关闭查询编辑器（GRAPHIQL=off）；请向 POST /graphql 发送查询',
  });

/** Serves files as the build left them: compressed ones beside them, names in `assets` with a hash of the content. */
async function serveFiles(
  server: FastifyInstance,
  policy: string,
  options: Pick<FastifyStaticOptions, 'prefix' | 'index' | 'wildcard' | 'globIgnore'> & {
    readonly root: string;
  },
): Promise<void> {
  await server.register(async (scope) => {
    // For scripts too: a worker has the policy of its own file.
    scope.addHook('onRequest', async (_request, reply) => {
      void reply.header('content-security-policy', policy);
    });
    await scope.register(fastifyStatic, {
      ...options,
      preCompressed: true,
      cacheControl: false,
      decorateReply: false,
      setHeaders: (response, path) => {
        const hashed = relative(options.root, path).startsWith(`assets${sep}`);
        response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        response.setHeader('vary', 'accept-encoding');
      },
    });
  });
}
