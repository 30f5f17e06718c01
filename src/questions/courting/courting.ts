import {
  type CourtingBasis,
  type CourtingFact,
  groupCourting,
} from '../../analysis/courting/group-courting.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findDistrictCourting,
  type FindDistrictCourtingRow,
  listDistrictIds,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { createLate, type Late } from '../late.ts';
import { createIsReference } from '../gaps/find-reference-facts.ts';
import { listLeftOut } from '../left-out.ts';
import { findProducing } from '../makers/find-producing.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import { getNamedEntities, getNamedEntity } from '../names/get-named-entities.ts';
import { districtChoices, refuseEmptyList } from '../refuse-empty-list.ts';
import { createVisibleAt } from '../visible-at.ts';
import { describeCourtingBasis, describeCourtingLeftOut, describeNoCourting } from './describe-courting.ts';
import { type CourtingOffer, courtingOffers } from './find-courting-offers.ts';

export interface CourtingArgs {
  readonly by: CourtingBasis;
  readonly districts: readonly string[] | null;
  readonly product: string | null;
  readonly firm: string | null;
  readonly contestedOnly: boolean;
  readonly asOf: string | null;
  readonly first: number;
}

export interface CourtingAnswer {
  readonly district: EntityRecord;
  readonly kind: CourtingFact['kind'];
  readonly firm: EntityRecord | null;
  readonly products: readonly EntityRecord[];
  readonly wording: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
}

export interface Courting extends Answer {
  readonly subjects: readonly {
    readonly subject: EntityRecord;
    readonly courtedBy: readonly CourtingAnswer[];
    readonly alsoSaid: readonly CourtingAnswer[];
    readonly districts: readonly EntityRecord[];
    readonly contested: boolean;
    readonly possiblyContested: boolean;
    readonly producers: readonly Producer[];
  }[];
  readonly total: number;
  readonly truncated: boolean;
  readonly offers: Late<readonly CourtingOffer[]>;
}

/** A statement of courting, as it is read. */
type Fact = Omit<FindDistrictCourtingRow, 'kind'> & Pick<CourtingFact, 'kind'>;

/**
 * Who courts whom, by firm or by product, where districts compete, who makes it already, and what each district has to
 * offer. 9 calls at most, whatever the number of districts; four more where offers are asked for.
 */
export async function courting(context: QuestionContext, args: CourtingArgs): Promise<Courting> {
  checkRange('first', args.first, context.limits.maxNodes);
  const districtIds = await listDistricts(context, args.districts);
  const wanted = await getWanted(context, args);
  const isReference = createIsReference(context);
  const visible = createVisibleAt(context, args.asOf);
  const rows = await context.read(findDistrictCourting, { districtIds });
  const stated = rows.filter((row) => visible(row) && !isReference(row)).map(toFact);
  const facts = stated.filter((fact) => isAskedFor(fact, wanted));
  const all = groupCourting(facts, args.by).filter(
    ({ subjectId }) => args.by === 'FIRM' || wanted.product === null || subjectId === wanted.product.id,
  );
  const subjects = all.filter(({ isContested }) => isContested || !args.contestedOnly);
  const shown = subjects.slice(0, args.first);
  const producedIds = args.by === 'PRODUCT' ? shown.map(({ subjectId }) => subjectId) : [];
  const producing = producedIds.length === 0 ? [] : await findProducing(context, producedIds, args.asOf);
  const producers = producing.filter((row) => !isReference(row));
  const active = [...new Set(facts.map(({ districtId }) => districtId))].toSorted();
  const wantedBy = listWantedProducts(facts, wanted.product);
  const offers = createLate(
    courtingOffers,
    () => ({
      wanted: active.map((districtId) => ({ districtId, ids: wantedBy.get(districtId) ?? [] })),
      asOf: args.asOf,
    }),
    (found) => found,
  );
  const entity = await createEntityLookup(context, [
    ...districtIds,
    ...shown
      .flatMap((subject) => [...subject.facts, ...subject.weakFacts])
      .flatMap(({ targetId, forIds }) => [targetId, ...forIds]),
    ...shown.map(({ subjectId }) => subjectId),
    ...producers.flatMap((row) => [row.producerId, ...row.districts.map((place) => place.districtId)]),
  ]);
  const producersOf = groupBy(producers, ({ targetId }) => targetId);
  const answerFact = createFactAnswer(entity);
  return {
    ...describeCourtingBasis(context, args, args.districts === null ? active : districtIds),
    subjects: shown.map((subject) => ({
      subject: entity(subject.subjectId),
      courtedBy: subject.facts.map(answerFact),
      alsoSaid: subject.weakFacts.map(answerFact),
      districts: subject.districtIds.map(entity),
      contested: subject.isContested,
      possiblyContested: subject.isPossiblyContested,
      producers: (producersOf.get(subject.subjectId) ?? []).map((row) => toProducer(row, entity)),
    })),
    total: subjects.length,
    truncated: subjects.length > shown.length,
    offers: (_args, asker) => offers(asker),
    leftOut: listLeftOut(
      describeCourtingLeftOut(args, {
        later: rows.filter((row) => !visible(row)).length,
        reference: rows.filter((row) => visible(row) && isReference(row)).length,
        facts,
        subjects: all,
      }),
    ),
    ...describeNoCourting(context, args, {
      later: rows.filter((row) => !visible(row)),
      wanted: [wanted.firm, wanted.product].flatMap((named) => named ?? []),
      stated: stated.length,
      facts: facts.length,
      grouped: all.length,
      subjects: subjects.length,
    }),
    datasetVersion: context.datasetVersion,
  };
}

const toFact = (row: FindDistrictCourtingRow): Fact => ({
  ...row,
  kind: row.kind === 'COURTS' ? 'COURTS' : 'SEEKS',
});

const createFactAnswer =
  (entity: (id: string) => EntityRecord) =>
  ({ districtId, kind, targetId, forIds, ...row }: Fact): CourtingAnswer => ({
    district: entity(districtId),
    kind,
    firm: kind === 'COURTS' ? entity(targetId) : null,
    products: kind === 'COURTS' ? forIds.map(entity) : [entity(targetId)],
    wording: row.wording,
    modality: row.modality,
    stated: row.stated,
    relationId: row.relationId,
    cites: row.cites,
  });

async function listDistricts(
  context: QuestionContext,
  districts: readonly string[] | null,
): Promise<readonly string[]> {
  refuseEmptyList('districts', districts, districtChoices);
  if (districts === null) return (await context.read(listDistrictIds, {})).map(({ id }) => id);
  const named = await getNamedEntities(context, 'districts', districts, { labels: ['District'] });
  return [...new Set(named.map(({ id }) => id))];
}

interface Wanted {
  readonly product: EntityRecord | null;
  readonly firm: EntityRecord | null;
}

async function getWanted(context: QuestionContext, { product, firm }: CourtingArgs): Promise<Wanted> {
  const [wantedProduct, wantedFirm] = await Promise.all([
    product === null
      ? null
      : getNamedEntity(context, 'product', product, {
          labels: ['Product', 'ChainStage'],
          firstLabelWins: true,
        }),
    firm === null ? null : getNamedEntity(context, 'firm', firm, { labels: ['Firm'] }),
  ]);
  return { product: wantedProduct, firm: wantedFirm };
}

const isAskedFor = ({ kind, targetId, forIds }: Fact, { product, firm }: Wanted): boolean =>
  (firm === null || (kind === 'COURTS' && targetId === firm.id)) &&
  (product === null || (kind === 'COURTS' ? forIds.includes(product.id) : targetId === product.id));

/** Products and stages that each district wants, or that one of them where it is asked for. */
function listWantedProducts(
  facts: readonly Fact[],
  product: EntityRecord | null,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...groupBy(facts, ({ districtId }) => districtId)].map(([districtId, own]) => [
      districtId,
      [
        ...new Set(own.flatMap(({ kind, targetId, forIds }) => (kind === 'COURTS' ? forIds : [targetId]))),
      ].filter((id) => product === null || id === product.id),
    ]),
  );
}
