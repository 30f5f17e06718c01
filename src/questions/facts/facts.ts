import { findBackwardRange, listTouchedLines, parseLineRanges } from '../../analysis/facts/touched-lines.ts';
import { compareText } from '../../domain/compare-text.ts';
import { InvalidInputError, LimitExceededError, QueryFailedError } from '../../domain/errors.ts';
import { findEntitiesCiting, findRelationsCiting } from '../../graph/generated/questions.ts';
import { type EntityRecord, readTexts } from '../../graph/records.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { getDocuments } from '../names/get-document.ts';
import { answerFact, type FactOfLine, type FoundFact } from './answer-fact.ts';
import { describeBasis, describeEmpty, describeLine } from './describe-facts.ts';

export interface FactsArgs {
  readonly document: string;
  readonly lines: readonly number[] | null;
  readonly range: string | null;
  readonly first: number;
}

export interface Facts {
  readonly basis: string;
  readonly basisZh: string;
  readonly document: EntityRecord;
  readonly lines: readonly {
    readonly line: number;
    readonly cite: string;
    readonly heading: boolean;
    readonly facts: number;
    readonly emptyReason: string | null;
    readonly emptyReasonZh: string | null;
  }[];
  readonly facts: readonly FactOfLine[];
  readonly conflicts: readonly EntityRecord[];
  readonly total: number;
  readonly truncated: boolean;
  readonly maxLines: number;
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

const maxLines = 100;

/**
 * Every entity and relation that cites lines of a document, in order of line, entities first. Five calls, of which two
 * read every entity and every relation: citations are in lists, and no engine indexes those.
 * @throws InvalidInputError for no lines, or a range that is none
 * @throws LimitExceededError for more than a hundred lines, or a `first` outside the limit
 */
export async function facts(context: QuestionContext, args: FactsArgs): Promise<Facts> {
  const { maxNodes } = context.limits;
  checkRange('first', args.first, maxNodes);
  const lines = readLines(args);
  const document = await getDocument(context, args.document);
  const name = document.id.replace(/^doc:/u, '');
  const citing = await findCiting(context, name, lines);
  const found = listFacts(citing, name, lines);
  const shown = found.slice(0, args.first);
  const conflictIds = found.flatMap(({ id, relation }) => [relation?.fromId ?? id].filter(isConflict));
  const entity = await createEntityLookup(context, [
    ...shown.flatMap(({ id, relation }) => (relation ? [relation.fromId, relation.toId] : [id])),
    ...conflictIds,
  ]);
  const headings = new Set(readNumbers(document, 'headingLines'));
  const districtId = context.documents.get(document.id)?.districtId;
  const lineCount = await context.countLines(document);
  const described = lines.map((line) => {
    const count = found.filter((fact) => fact.lines.includes(line)).length;
    const heading = headings.has(line);
    return {
      line,
      cite: `${name}:${line}`,
      heading,
      facts: count,
      ...describeLine(line, count, heading, lineCount),
    };
  });
  return {
    ...describeBasis(document, describeDrafts(context, districtId ? [districtId] : [])),
    document,
    lines: described,
    facts: shown.map((fact) => answerFact(fact, entity)),
    conflicts: [...new Set(conflictIds)].toSorted(compareText).map(entity),
    total: found.length,
    truncated: found.length > shown.length || citing.cut,
    maxLines,
    ...describeEmpty(found.length, document),
    datasetVersion: context.datasetVersion,
  };
}

function readLines({ lines, range }: FactsArgs): readonly number[] {
  if (lines?.length === 0)
    throw new InvalidInputError('lines: [] holds no line; give lines such as [344], or leave it out', {
      messageZh: 'lines：[] 里没有行号；请给出行号，如 [344]，或不写此参数',
    });
  const backward = range === null ? null : findBackwardRange(range);
  if (backward !== null)
    throw new InvalidInputError(`range: ${String(range)} runs backwards; write ${backward}`, {
      messageZh: `range：${String(range)} 起止颠倒；请写成 ${backward}`,
    });
  const ofRange = range === null ? [] : parseLineRanges(range, maxLines);
  if (ofRange === null)
    throw new InvalidInputError(
      `range: ${String(range)} is no list of lines such as 344-350 or 344,349-350 with at most ${maxLines} lines`,
      {
        messageZh: `range：${String(range)} 不是行号列表；请写成 344-350 或 344,349-350 这样，最多 ${maxLines} 行`,
      },
    );
  const wrong = lines?.find((line) => line < 1);
  if (wrong !== undefined)
    throw new InvalidInputError(`lines: ${wrong}; lines count from 1`, {
      messageZh: `lines：${wrong} 不是行号；行号从 1 数起`,
    });
  const all = [...new Set([...(lines ?? []), ...ofRange])].toSorted((left, right) => left - right);
  if (all.length === 0)
    throw new InvalidInputError('lines, range: give at least one line', {
      messageZh: 'lines、range：请至少给出一行',
    });
  if (all.length > maxLines)
    throw new LimitExceededError(
      `lines: ${all.length} lines are more than the limit of ${maxLines}; ask in parts`,
      { messageZh: `lines：${all.length} 行超出上限 ${maxLines} 行；请分几次查询` },
    );
  return all;
}

async function getDocument(context: QuestionContext, idOrTitle: string): Promise<EntityRecord> {
  const [document] = await getDocuments(context, 'document', [idOrTitle]);
  if (!document) throw new QueryFailedError(`${idOrTitle} was found, and no document came back`);
  return document;
}

async function findCiting(context: QuestionContext, document: string, lines: readonly number[]) {
  const limit = context.limits.maxHopRows;
  const params = { cites: lines.map((line) => `${document}:${line}`), document, limit: limit + 1 };
  const [entities, relations] = await Promise.all([
    context.read(findEntitiesCiting, params),
    context.read(findRelationsCiting, params),
  ]);
  return { entities, relations, cut: entities.length > limit || relations.length > limit };
}

function listFacts(
  { entities, relations }: Awaited<ReturnType<typeof findCiting>>,
  document: string,
  lines: readonly number[],
): readonly FoundFact[] {
  const all = [
    ...entities.map(({ entityId, cites }) => ({ id: entityId, cites, relation: null })),
    ...relations.map((relation) => ({
      id: relation.relationId,
      cites: readTexts(relation.relation, 'cites'),
      relation,
    })),
  ];
  return all
    .map((fact) => ({ ...fact, lines: listTouchedLines(fact.cites, document, lines) }))
    .filter((fact) => fact.lines.length > 0)
    .toSorted(
      (left, right) =>
        (left.lines[0] ?? 0) - (right.lines[0] ?? 0) ||
        Number(left.relation !== null) - Number(right.relation !== null) ||
        compareText(left.id, right.id),
    );
}

const isConflict = (id: string): boolean => id.startsWith('conflict:');

const readNumbers = (entity: EntityRecord, property: string): readonly number[] => {
  const value = entity[property];
  return Array.isArray(value) ? value.map(Number) : [];
};
