import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findConflicts,
  findConflictSides,
  type FindConflictSidesRow,
  findDistrictFigures,
  findFiguresAbout,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { describeNextDocument } from '../next-document.ts';
import { refuseEmptyList } from '../refuse-empty-list.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface ConflictReportArgs {
  readonly district: string | null;
  readonly document: string | null;
  readonly kinds: readonly string[] | null;
  readonly about: string | null;
  readonly asOf: string | null;
  readonly first: number;
}

interface KindWords {
  readonly kindZh: string;
  readonly kindEn: string;
}

interface ReportedConflict extends KindWords {
  readonly conflict: EntityRecord;
  readonly sides: readonly {
    readonly entity: EntityRecord;
    readonly side: string;
    readonly printed: string | null;
    readonly stated: string;
    readonly relationId: string;
    readonly cites: readonly string[];
  }[];
  readonly documents: readonly EntityRecord[];
  readonly cites: readonly string[];
}

export interface ConflictReport extends Answer {
  readonly conflicts: readonly ReportedConflict[];
  readonly lookAlikes: readonly ReportedConflict[];
  readonly counts: readonly (KindWords & { readonly kind: string; readonly conflicts: number })[];
  readonly total: number;
  readonly lookAlikesTotal: number;
  readonly truncated: boolean;
  readonly caps: { readonly first: number };
}

/** Contradictions with both sides. Seven calls at most besides the names. */
export async function conflictReport(
  context: QuestionContext,
  args: ConflictReportArgs,
): Promise<ConflictReport> {
  checkRange('first', args.first, context.limits.maxNodes);
  const kinds = context.ontology.closedList('ConflictKind')?.values ?? [];
  refuseEmptyList('kinds', args.kinds, {
    en: kinds.map(({ code, en }) => `${code} (${en})`).join(', '),
    zh: kinds.map(({ code, zh }) => `${code}（${zh}）`).join('、'),
  });
  const found = await findMatching(context, args);
  const sidesOf = groupBy(
    await context.read(findConflictSides, { conflictIds: found.map(({ conflictId }) => conflictId) }),
    ({ conflictId }) => conflictId,
  );
  const visible = createVisibleAt(context, args.asOf);
  const isOut = (sides: readonly FindConflictSidesRow[]) =>
    sides.filter(visible).length >= Math.min(2, sides.length);
  const out = found
    .filter(({ conflictId }) => isOut(sidesOf.get(conflictId) ?? []))
    .toSorted(
      (left, right) => compareText(left.kind, right.kind) || compareText(left.conflictId, right.conflictId),
    );
  const real = out.filter(({ kind }) => kind !== lookAlike);
  const alike = out.filter(({ kind }) => kind === lookAlike);
  const shown = [...real.slice(0, args.first), ...alike.slice(0, args.first)];
  const ownSides = (conflictId: string) => (sidesOf.get(conflictId) ?? []).filter(visible);
  const listDocuments = (conflictId: string) =>
    [...new Set(ownSides(conflictId).flatMap(({ docIds }) => docIds))]
      .filter((id) => context.documents.has(id))
      .toSorted();
  const entity = await createEntityLookup(
    context,
    shown.flatMap(({ conflictId }) => [
      conflictId,
      ...listDocuments(conflictId),
      ...ownSides(conflictId).map(({ entityId }) => entityId),
    ]),
  );
  const toWords = (kind: string): KindWords => {
    const words = kinds.find(({ code }) => code === kind);
    return { kindZh: words?.zh ?? kind, kindEn: words?.en ?? kind };
  };
  const answerConflict = createConflictAnswer({ ownSides, listDocuments, toWords, entity });
  return {
    ...describeBasis(args.asOf),
    conflicts: shown.filter(({ kind }) => kind !== lookAlike).map(answerConflict),
    lookAlikes: shown.filter(({ kind }) => kind === lookAlike).map(answerConflict),
    counts: [...groupBy(real, ({ kind }) => kind)].map(([kind, own]) => ({
      kind,
      ...toWords(kind),
      conflicts: own.length,
    })),
    total: real.length,
    lookAlikesTotal: alike.length,
    truncated: out.length > shown.length,
    caps: { first: args.first },
    leftOut: listLeftOut([
      {
        reason: `conflicts whose sides were not printed by ${args.asOf}; a later asOf counts them`,
        reasonZh: `截至 ${args.asOf} 双方尚未都见于文件的矛盾；放宽 asOf 可计入`,
        count: found.length - out.length,
      },
    ]),
    ...describeEmpty(context, args.asOf, found.length, real.length, alike.length),
    datasetVersion: context.datasetVersion,
  };
}

interface ConflictFacts {
  readonly ownSides: (conflictId: string) => readonly FindConflictSidesRow[];
  readonly listDocuments: (conflictId: string) => readonly string[];
  readonly toWords: (kind: string) => KindWords;
  readonly entity: (id: string) => EntityRecord;
}

const createConflictAnswer =
  ({ ownSides, listDocuments, toWords, entity }: ConflictFacts) =>
  ({ conflictId, kind }: Match): ReportedConflict => ({
    conflict: entity(conflictId),
    ...toWords(kind),
    sides: ownSides(conflictId).map(({ entityId, side, printed, stated, relationId, cites }) => ({
      entity: entity(entityId),
      side,
      printed,
      stated,
      relationId,
      cites,
    })),
    documents: listDocuments(conflictId).map(entity),
    cites: [...new Set(ownSides(conflictId).flatMap(({ cites }) => cites))],
  });

/** The kind that is no conflict: another metric or scope. */
const lookAlike = 'M';

interface Match {
  readonly conflictId: string;
  readonly kind: string;
}

/** Conflicts that pass every filter that is given. */
async function findMatching(context: QuestionContext, args: ConflictReportArgs): Promise<readonly Match[]> {
  const { kinds } = args;
  const [district, document, about] = await Promise.all([
    readEntity(context, 'district', args.district, ['District']),
    readEntity(context, 'document', args.document, ['Document']),
    readEntity(
      context,
      'about',
      args.about,
      context.ontology.labels.map(({ label }) => label),
    ),
  ]);
  const read = (citedIds: readonly string[] | null, aboutIds: readonly string[] | null) =>
    context.read(findConflicts, { kinds, citedIds, aboutIds });
  const matches: (readonly Match[])[] = [];
  if (district) {
    const own = [...context.documents.values()].filter(({ districtId }) => districtId === district.id);
    const figures = await context.read(findDistrictFigures, { districtIds: [district.id] });
    const aboutIds = [district.id, ...figures.map(({ targetId }) => targetId)];
    const [cited, involved] = await Promise.all([
      read(
        own.map(({ id }) => id),
        null,
      ),
      read(null, [...new Set(aboutIds)]),
    ]);
    matches.push([...cited, ...involved]);
  }
  if (document) matches.push(await read([document.id], null));
  if (about) {
    const figures = await context.read(findFiguresAbout, { ids: [about.id] });
    matches.push(await read(null, [about.id, ...figures.map(({ targetId }) => targetId)]));
  }
  const [first, ...others] = matches.length > 0 ? matches : [await read(null, null)];
  const unique = new Map((first ?? []).map((match) => [match.conflictId, match]));
  return [...unique.values()].filter(({ conflictId }) =>
    others.every((other) => other.some((match) => match.conflictId === conflictId)),
  );
}

const readEntity = async (
  context: QuestionContext,
  argument: string,
  text: string | null,
  labels: readonly string[],
): Promise<EntityRecord | null> =>
  text === null ? null : getNamedEntity(context, argument, text, { labels });

const describeBasis = (asOf: string | null) => ({
  basis: `contradictions that the dataset records${asOf === null ? '' : `, printed by ${asOf}`}; every side is kept, and the treatment says which is shown by default; what looks like one and is another metric or scope is listed and counted apart, so that nobody reports it again`,
  basisZh: `以数据集记录的矛盾为准${asOf === null ? '' : `（截至 ${asOf}）`}；各方均保留，处理方式说明默认显示哪一方；看似矛盾、实为口径不同的另列另计，以免重复提出`,
});

function describeEmpty(
  context: QuestionContext,
  asOf: string | null,
  found: number,
  real: number,
  alike: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (real > 0) return { emptyReason: null, emptyReasonZh: null };
  if (alike > 0)
    return {
      emptyReason: `no conflict passes the filters; ${alike} look like one and are another metric or scope (lookAlikes)`,
      emptyReasonZh: `没有符合条件的矛盾；另有 ${alike} 条看似矛盾、实为口径不同，见 lookAlikes`,
    };
  const next = describeNextDocument(context, asOf);
  return found === 0
    ? { emptyReason: 'no recorded conflict passes the filters', emptyReasonZh: '没有符合条件的矛盾记录' }
    : {
        emptyReason: `${found} conflicts pass the filters, and both sides of none were printed by ${asOf}${next.text}`,
        emptyReasonZh: `符合条件的矛盾有 ${found} 条，但截至 ${asOf} 双方尚未都见于文件${next.textZh}`,
      };
}
