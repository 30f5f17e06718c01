import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import { createLandingPage } from './landing-page.ts';
import { sendError } from './send-errors.ts';

/** Where `npm run build` puts the pages; from `src` (tsx, tests) and from `dist` it is the same folder. */
const publicFolder = fileURLToPath(new URL('../../dist/public', import.meta.url));

/** The landing page, and GraphiQL from the package itself. */
export async function registerPages(
  server: FastifyInstance,
  schema: GraphQLSchema,
  ontology: OntologyModel,
): Promise<void> {
  const landingPage = createLandingPage(schema, ontology);
  server.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(landingPage));

  const graphiqlFolder = `${publicFolder}/graphiql`;
  if (!existsSync(graphiqlFolder)) {
    server.get('/graphiql', (_request, reply) =>
      sendError(reply, 404, 'NOT_FOUND', 'the page is not built; run npm run build'),
    );
    return;
  }
  server.get('/graphiql', (_request, reply) => reply.redirect('/graphiql/'));
  await server.register(fastifyStatic, {
    root: graphiqlFolder,
    prefix: '/graphiql/',
    cacheControl: false,
    // File names carry a hash of their content, except the page that names them.
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        path.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      );
    },
  });
}
