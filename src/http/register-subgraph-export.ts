import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Access } from '../access/access.ts';
import { type ApiServices, createApiContext } from '../api/context.ts';
import { type AddressParameters, readAddressArguments } from '../api/address-arguments.ts';
import type { SubgraphSelection } from '../questions/paths/select-subgraph.ts';
import { subgraph } from '../questions/paths/subgraph.ts';
import { describeSelection } from '../subgraph/describe-selection.ts';
import { countCitedDocuments, createExportGraph } from '../subgraph/export-graph.ts';
import { getExportFormat } from '../subgraph/export-formats.ts';
import { carryBookmarks } from './carry-bookmarks.ts';
import { toEtag } from './etags.ts';
import { readExportVersion } from './export-version.ts';
import { joinPieces } from './join-pieces.ts';
import { limitRate } from './limit-rate.ts';
import { refuseWhileLoading } from './refuse-while-loading.ts';
import { createRequestOrigin } from './request-origin.ts';
import type { RequestSlots } from './request-slots.ts';
import { requireToken } from './require-token.ts';
import { sendDownload } from './send-download.ts';

export interface SubgraphExportOptions {
  readonly schema: GraphQLSchema;
  readonly services: ApiServices;
  readonly access: Access;
  readonly isReady: () => boolean;
  readonly slots: RequestSlots;
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
    limitRate(scope);
    refuseWhileLoading(scope, isReady);
    carryBookmarks(scope, services);
    scope.get('/export/subgraph', (request, reply) => answer(exportOptions, request, reply));
  });
}

async function answer(
  { schema, services, slots, maxNodes }: SubgraphExportOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { format: wanted, ...given } = request.query as AddressParameters;
  const format = getExportFormat([wanted].flat().join(', '));
  const mostNodes = Math.min(maxNodes, format.maxNodes ?? maxNodes);
  const parameters = { maxNodes: String(mostNodes), ...given };
  const { values } = readAddressArguments(schema, 'subgraph', parameters, ['format']);
  const limited = { ...services, questionLimits: { ...services.questionLimits, maxNodes: mostNodes } };
  const api = createApiContext(limited, createRequestOrigin(request, reply, slots));
  const etag = toEtag(await readExportVersion(api, limited), 'subgraph', values, format.name);
  return sendDownload({ request, reply, deadline: api.deadline }, etag, async () => {
    await api.enterHeavy();
    const context = await api.questions();
    const selection = values as unknown as SubgraphSelection;
    const found = await context.ask(subgraph, selection);
    const title = describeSelection(selection, found, context.ontology);
    const cited = await countCitedDocuments(found);
    const documents = await context.loadEntities([...cited.keys()]);
    const graph = await createExportGraph(found, { ontology: context.ontology, title, cited, documents });
    return {
      name: { zh: `子图 ${title}.${format.extension}`, ascii: `subgraph.${format.extension}` },
      contentType: format.contentType,
      body: joinPieces(format.write(graph)),
    };
  });
}
