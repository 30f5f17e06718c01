import type { Access, SignedAddress } from '../access/access.ts';
import type { Principal } from '../access/principal.ts';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { DocumentTexts } from '../documents/document-texts.ts';
import type { QuestionContext } from '../questions/context.ts';
import type { WriteLimits } from './limits/write-limits.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { EngineName } from '../graph/cypher-query.ts';
import type { GraphEngine } from '../graph/engine.ts';
import type { DatasetState } from './dataset-state.ts';
import { createGraphReader, type GraphReader } from './graph-reader.ts';
import type { ApiLimits } from './limits/api-limits.ts';
import { createEntityLoader, type EntityLoader } from './loaders/entities.ts';
import { createNeighbourLoaders, type NeighbourLoaders } from './loaders/neighbours.ts';
import { createQuestionContext, type QuestionServices } from './question-context.ts';
import { type RequestDeadline, startRequestDeadline } from './request-deadline.ts';

/** What all requests of a service share. */
export interface ApiServices extends QuestionServices {
  readonly limits: ApiLimits;
  readonly signAddress: Access['signAddress'];
  readonly writeLimits: WriteLimits;
  /** Whether cited lines can be read, so that edits are held against them. */
  readonly checksCitations: boolean;
}

/** What is known of a request before it is read. */
export interface RequestOrigin {
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
  readonly principal: Principal;
  /** States of the graph that the answer has to be as new as; none by default. */
  readonly bookmarks?: readonly string[];
  /**
   * Waits for the client's turn for a heavy request, which lasts until the answer is sent.
   * @throws TooManyRequestsError where it does not come in time
   */
  readonly enterHeavy: (deadline: RequestDeadline) => Promise<void>;
  /** Under which the log has it; null for a request without HTTP. */
  readonly requestId: string | null;
}

/** What a mutation writes with. */
export interface WriteServices {
  readonly engine: GraphEngine;
  readonly ontology: OntologyModel;
  readonly catalogue: Catalogue;
  /** Null where cited lines cannot be read. */
  readonly documentTexts: DocumentTexts | null;
  readonly limits: WriteLimits;
  /** Aborts when the client goes away: a write that has not taken effect is given up then. */
  readonly signal: AbortSignal;
}

/** What a resolver gets: everything of one request. */
export interface ApiContext {
  readonly engineName: EngineName;
  readonly ontology: OntologyModel;
  readonly limits: ApiLimits;
  readonly reader: GraphReader;
  readonly entities: EntityLoader;
  readonly neighbours: NeighbourLoaders;
  readonly documentTexts: DocumentTexts;
  readonly principal: Principal;
  readonly deadline: RequestDeadline;
  /**
   * Estimated cost of the operations so far; those of a batch share it. `isHeavy`: together they are heavy, and wait for
   * their turn once a question of theirs has to be worked out.
   */
  readonly spent: { cost: number; questions: number; isHeavy: boolean };
  /** Once for each request, however often it is called. @throws TooManyRequestsError */
  readonly enterHeavy: () => Promise<void>;
  readonly requestId: string | null;
  readonly writes: WriteServices;
  /** The data as it is now; a mutation asks after its own change. */
  readonly readStateAnew: () => Promise<DatasetState>;
  /** What is known of the answer when it is ready: whether nothing but the data decides it, and it has no errors. */
  readonly answered: { byDataAlone: boolean };
  /** Signs the address of a download under the token of who asks. */
  readonly signAddress: (path: string) => SignedAddress;
  /** Read once, when first asked for. */
  readonly datasetState: () => Promise<DatasetState>;
  readonly questions: () => Promise<QuestionContext>;
}

/** Makes the context of one request. */
export function createApiContext(services: ApiServices, origin: RequestOrigin): ApiContext {
  const { signal, principal, requestId, bookmarks = [], enterHeavy } = origin;
  const deadline = startRequestDeadline(services.queryTimeoutMs);
  const createReader = (within: RequestDeadline) =>
    createGraphReader(services.engine, services.catalogue, { signal, bookmarks, deadline: within });
  const reader = createReader(deadline);
  const entities = createEntityLoader(reader);
  const datasetState = once(() => services.readDatasetState(reader));
  const spent = { cost: 0, questions: 0, isHeavy: false };
  const enterOnce = once(() => enterHeavy(deadline));
  return {
    engineName: services.engine.name,
    ontology: services.ontology,
    limits: services.limits,
    reader,
    entities,
    neighbours: createNeighbourLoaders(reader),
    documentTexts: services.documentTexts,
    principal,
    deadline,
    spent,
    enterHeavy: enterOnce,
    requestId,
    writes: toWriteServices(services, signal),
    // An import may have used up the time of the request, and is answered all the same.
    readStateAnew: () =>
      services.readDatasetState(createReader(startRequestDeadline(services.queryTimeoutMs))),
    answered: { byDataAlone: false },
    signAddress: (path) => services.signAddress(path, principal),
    datasetState,
    questions: once(async () =>
      createQuestionContext(services, {
        reader,
        entities,
        state: await datasetState(),
        waiter: { signal, deadline },
        enter: async () => {
          if (spent.isHeavy) await enterOnce();
        },
      }),
    ),
  };
}

const toWriteServices = (
  { engine, ontology, catalogue, documentTexts, checksCitations, writeLimits }: ApiServices,
  signal: AbortSignal,
): WriteServices => ({
  engine,
  ontology,
  catalogue,
  documentTexts: checksCitations ? documentTexts : null,
  limits: writeLimits,
  signal,
});

function once<Value>(create: () => Promise<Value>): () => Promise<Value> {
  let created: Promise<Value> | undefined;
  return () => (created ??= create());
}
