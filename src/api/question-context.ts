import { toAnswerKey } from '../answers/answer-key.ts';
import type { AnswerCache, AnswerOrder, SharedAnswer } from '../answers/answer-cache.ts';
import type { Waiter } from '../answers/shared-work.ts';
import { countLines, type DocumentTexts, toDocumentFile } from '../documents/document-texts.ts';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { GraphEngine } from '../graph/engine.ts';
import type { Question, QuestionContext, QuestionLimits } from '../questions/context.ts';
import type { DatasetState, ReadDatasetState } from './dataset-state.ts';
import { createGraphReader, type GraphReader } from './graph-reader.ts';
import { createEntityLoader, type EntityLoader } from './loaders/entities.ts';
import { startRequestDeadline } from './request-deadline.ts';

/** What all questions of a service are answered with. */
export interface QuestionServices {
  readonly engine: GraphEngine;
  readonly ontology: OntologyModel;
  readonly catalogue: Catalogue;
  readonly readDatasetState: ReadDatasetState;
  readonly answers: Pick<AnswerCache, 'ask'>;
  readonly documentTexts: DocumentTexts;
  readonly questionLimits: QuestionLimits;
  /** For everything of one request together. */
  readonly queryTimeoutMs: number;
}

interface Sources {
  readonly reader: GraphReader;
  readonly entities: EntityLoader;
  readonly state: DatasetState;
}

/** A request that asks questions. */
export interface AskingRequest extends Sources {
  readonly waiter: Waiter;
  /** Waits for the request's turn, where it is heavy by what its questions read. */
  readonly enter: () => Promise<void>;
}

/** What the questions of a request are answered with: kept answers where there are, or its own reading. */
export function createQuestionContext(services: QuestionServices, request: AskingRequest): QuestionContext {
  const { waiter, enter, state } = request;
  const context: QuestionContext = toContext(services, request, (question, args) =>
    services.answers.ask({
      version: state.version,
      key: toAnswerKey(question.name, args, services.questionLimits),
      waiter,
      enter,
      answerAlone: () => question(context, args),
      answerAt: answerApart(services, question, args),
    }),
  );
  return context;
}

/**
 * Answers with a reading of its own, as a request that nobody sent would: with the time of one, and without the states
 * that a client names, so that its readings follow one another (ARCHITECTURE.md, The way of an answer).
 */
const answerApart =
  <Args extends object, Answer>(
    services: QuestionServices,
    question: Question<Args, Answer>,
    args: Args,
  ): AnswerOrder<Answer>['answerAt'] =>
  async (version, signal): Promise<SharedAnswer<Answer> | null> => {
    const { engine, catalogue, queryTimeoutMs, readDatasetState } = services;
    const deadline = startRequestDeadline(queryTimeoutMs);
    const { reader, countRows } = countRowsOf(
      createGraphReader(engine, catalogue, { signal, deadline, bookmarks: [] }),
    );
    const state = await readDatasetState(reader);
    if (state.version !== version) return null;
    const entities = createEntityLoader(reader);
    const context: QuestionContext = toContext(services, { reader, entities, state }, (inner, innerArgs) =>
      inner(context, innerArgs),
    );
    const answer = await question(context, args);
    const after = await readDatasetState(reader);
    return after.version === version ? { answer, rows: countRows() } : null;
  };

const toContext = (
  { ontology, questionLimits, documentTexts }: QuestionServices,
  { reader, entities, state }: Sources,
  ask: QuestionContext['ask'],
): QuestionContext => ({
  read: reader.read,
  loadEntities: async (ids) => {
    const records = await Promise.all([...new Set(ids)].map((id) => entities.load(id)));
    return new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : [])));
  },
  countLines: async (document) => {
    const text = await documentTexts.read(toDocumentFile(document));
    return text.available ? countLines(text.lines) : null;
  },
  ontology,
  documents: state.documents,
  datasets: state.datasets,
  datasetVersion: state.datasetVersion,
  limits: questionLimits,
  ask,
});

/** A reader that counts the rows it gives. */
function countRowsOf(reader: GraphReader): {
  readonly reader: GraphReader;
  readonly countRows: () => number;
} {
  let sum = 0;
  const count = async <Row>(reading: Promise<readonly Row[]>): Promise<readonly Row[]> => {
    const rows = await reading;
    sum += rows.length;
    return rows;
  };
  return {
    reader: {
      read: (query, params) => count(reader.read(query, params)),
      readFamily: (name, params) => count(reader.readFamily(name, params)),
    },
    countRows: () => sum,
  };
}
