import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Access } from '../access/access.ts';
import { type ApiServices, createApiContext } from '../api/context.ts';
import { type AddressParameters, readArguments } from '../api/read-arguments.ts';
import type { SubgraphSelection } from '../questions/paths/select-subgraph.ts';
import { subgraph } from '../questions/paths/subgraph.ts';
import { describeSelection } from '../subgraph/describe-selection.ts';
import { countCitedDocuments, createExportGraph } from '../subgraph/export-graph.ts';
import type { ExportFormat } from '../subgraph/export-format.ts';
import { getExportFormat } from '../subgraph/export-formats.ts';
import { abortWithClient } from './abort-with-client.ts';
import { toContentDisposition } from './content-disposition.ts';
import { requireData } from './require-data.ts';
import { getPrincipal, requireToken } from './require-token.ts';

export interface SubgraphExportOptions {
  readonly schema: GraphQLSchema;
  readonly services: ApiServices;
  readonly access: Access;
  readonly isReady: () => boolean;
  /** Most entities of a file. */
  readonly maxNodes: number;
}

/** Rows that one step reads, for each entity that a file may have. */
const rowsPerNode = 10;

/** `/export/subgraph`: the arguments of `subgraph`, and `format`. */
export async function registerSubgraphExport(
  server: FastifyInstance,
  options: SubgraphExportOptions,
): Promise<void> {
  const { services, access, isReady, maxNodes } = options;
  const { questionLimits } = services;
  const maxHopRows = Math.max(questionLimits.maxHopRows, rowsPerNode * maxNodes);
  const exportOptions = {
    ...options,
    services: { ...services, questionLimits: { ...questionLimits, maxNodes, maxHopRows } },
  };
  await server.register(async (scope) => {
    requireToken(scope, access);
    requireData(scope, isReady);
    scope.route({
      method: ['GET', 'HEAD'],
      url: '/export/subgraph',
      exposeHeadRoute: false,
      handler: (request, reply) => answer(exportOptions, request, reply),
    });
  });
}

async function answer(
  { schema, services, maxNodes }: SubgraphExportOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const parameters = request.query as AddressParameters;
  const format = getExportFormat([parameters['format']].flat()[0]);
  const mostNodes = Math.min(maxNodes, format.maxNodes ?? maxNodes);
  const selection = readArguments(schema, 'subgraph', parameters, {
    ownParameters: ['format'],
    defaults: { maxNodes: mostNodes },
  }) as unknown as SubgraphSelection;
  const context = await createApiContext(services, {
    signal: abortWithClient(reply),
    principal: getPrincipal(request),
  }).questions();
  const tag = toEntityTag(context.datasetVersion, selection, format);
  void reply.header('etag', tag).header('cache-control', 'private, no-cache');
  if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send();

  const limits = { ...context.limits, maxNodes: mostNodes };
  const found = await subgraph({ ...context, limits }, selection);
  const title = describeSelection(selection, found, context.ontology);
  void reply
    .type(format.contentType)
    .header('content-disposition', toContentDisposition(`子图 ${title}`, 'subgraph', format.extension));
  if (request.method === 'HEAD') return reply.send();
  const cited = countCitedDocuments(found);
  const documents = await context.loadEntities([...cited.keys()]);
  const graph = createExportGraph(found, { ontology: context.ontology, title, cited, documents });
  return reply.send(Readable.from(joinPieces(format.write(graph)), { objectMode: false }));
}

/** Changes with the data, with what is selected and with the format. */
const toEntityTag = (datasetVersion: string, selection: SubgraphSelection, { name }: ExportFormat): string =>
  `"${createHash('sha256')
    .update(JSON.stringify([datasetVersion, name, selection]))
    .digest('base64url')
    .slice(0, 27)}"`;

/** A proxy that compresses makes a tag weak; the content is the same. */
const matches = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((item) => ['*', tag, `W/${tag}`].includes(item.trim()));

/** Small pieces as larger ones, so that not every line is a write of its own. */
async function* joinPieces(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncIterable<Uint8Array> {
  const enough = 65_536;
  const encoder = new TextEncoder();
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    text += piece;
    if (text.length < enough) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}
