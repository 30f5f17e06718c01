import { foldProjects, type Maker } from '../../analysis/matches/fold-projects.ts';
import {
  compareQuantity,
  decideDemandStatus,
  type DemandStatus,
  rankSuppliers,
} from '../../analysis/matches/match-suppliers.ts';
import { InvalidInputError, LimitExceededError } from '../../domain/errors.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { type DemandLine, readDemand } from '../../tables/read-demand.ts';
import type { Answer } from '../answer.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { findProducing, type Producing } from '../makers/find-producing.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import type { RankedHit } from '../names/ranked-hit.ts';
import { modalityChoices, refuseEmptyList } from '../refuse-empty-list.ts';
import { modalityZh } from '../words-zh.ts';
import { findCapacitiesOf, type SupplyCapacity } from './find-capacities-of.ts';
import { createNearness } from './find-nearness.ts';
import { type RankReason, toRankReasons } from './rank-reasons.ts';
import { resolveDemand, type ResolvedDemand } from './resolve-demand.ts';

export interface SupplierMatchesArgs {
  readonly demand: readonly Partial<DemandLine>[] | null;
  readonly file: { readonly name: string; readonly base64: string } | null;
  readonly modality: readonly string[];
  readonly first: number;
  readonly asOf: string | null;
}

export interface SupplierMatch {
  readonly rank: number;
  readonly producer: Producer;
  readonly firms: readonly EntityRecord[];
  readonly projects: readonly EntityRecord[];
  readonly product: EntityRecord;
  readonly capacities: readonly EntityRecord[];
  readonly reasons: readonly RankReason[];
}

export interface SupplierMatches extends Answer {
  readonly lines: readonly {
    readonly row: number | null;
    readonly product: string;
    readonly quantity: number | null;
    readonly unit: string | null;
    readonly place: string | null;
    readonly status: DemandStatus;
    readonly meant: EntityRecord | null;
    readonly suppliers: readonly SupplierMatch[];
    readonly truncated: boolean;
    readonly nearMisses: readonly RankedHit[];
  }[];
  readonly counts: readonly { readonly status: DemandStatus; readonly lines: number }[];
}

const maxLines = 200;
const maxFirst = 100;

/**
 * Who makes, or plans to make, what a demand list asks for. Eleven calls, whatever the number of lines.
 * @throws InvalidInputError for a list that cannot be read, or is given twice or not at all
 * @throws LimitExceededError for too many lines
 */
export async function supplierMatches(
  context: QuestionContext,
  args: SupplierMatchesArgs,
): Promise<SupplierMatches> {
  refuseEmptyList('modality', args.modality, modalityChoices);
  checkRange('first', args.first, maxFirst);
  const { lines, ignoredHeadings } = await toLines(args);
  const demand = await resolveDemand(context, lines);
  const productIds = [...new Set(demand.flatMap(({ product }) => (product ? [product.id] : [])))];
  const [producing, capacities, nearness] = await Promise.all([
    findProducing(context, productIds, args.asOf),
    findCapacitiesOf(context, productIds, args.asOf),
    createNearness(
      context,
      demand.flatMap(({ place }) => (place ? [place.id] : [])),
      args.asOf,
    ),
  ]);
  const counted = producing.filter(({ modality }) => args.modality.includes(modality));
  const entity = await createEntityLookup(context, [
    ...productIds,
    ...capacities.map(({ capacityId }) => capacityId),
    ...counted.flatMap((row) => [
      row.producerId,
      ...row.undertakerIds,
      ...row.districts.map(({ districtId }) => districtId),
    ]),
  ]);
  const answerLine = createLineAnswer({ counted, capacities, nearness, entity, first: args.first });
  const answered = demand.map(answerLine);
  return {
    ...describeBasis(args),
    lines: answered,
    counts: (['FOUND', 'NOT_YET', 'NONE_FOUND', 'NOT_CHECKED'] as const).map((status) => ({
      status,
      lines: answered.filter((line) => line.status === status).length,
    })),
    leftOut: listLeftOut([
      {
        reason: `makers of another modality than ${args.modality.join(', ')}; name it in modality`,
        reasonZh: `不属于所选状态（${args.modality.map(modalityZh).join('、')}）的生产者，可在 modality 中加入`,
        count: producing.length - counted.length,
      },
      {
        reason: `columns of the file that mean nothing here: ${ignoredHeadings.join(', ')}`,
        reasonZh: `文件中未用到的列：${ignoredHeadings.join('、')}`,
        count: ignoredHeadings.length,
      },
    ]),
    ...(lines.length === 0
      ? { emptyReason: 'the list has no lines', emptyReasonZh: '清单没有内容' }
      : { emptyReason: null, emptyReasonZh: null }),
    datasetVersion: context.datasetVersion,
  };
}

interface DemandFacts {
  readonly counted: readonly Producing[];
  readonly capacities: readonly SupplyCapacity[];
  readonly nearness: Awaited<ReturnType<typeof createNearness>>;
  readonly entity: (id: string) => EntityRecord;
  readonly first: number;
}

function createLineAnswer(facts: DemandFacts) {
  const { entity } = facts;
  const producersOf = groupBy(facts.counted, ({ targetId }) => targetId);
  const toSupplier = createSupplier(facts);
  return (line: ResolvedDemand) => {
    const producers = foldProjects(line.product ? (producersOf.get(line.product.id) ?? []) : []);
    const ranked = rankSuppliers(producers.map((row) => toSupplier(line, row)));
    const status = decideDemandStatus(line.product !== null, producers);
    return {
      ...line.asked,
      status,
      meant: line.product,
      suppliers: ranked.slice(0, facts.first).map(({ rank, supplier }) => ({
        rank,
        producer: toProducer(supplier, entity),
        firms: supplier.undertakerIds.map(entity),
        projects: supplier.projectIds.map(entity),
        product: entity(supplier.targetId),
        capacities: supplier.capacityIds.map(entity),
        reasons: toRankReasons(supplier, line.place?.name ?? null),
      })),
      truncated: ranked.length > facts.first,
      nearMisses: status === 'FOUND' ? [] : line.nearMisses,
    };
  };
}

function createSupplier({ capacities, nearness, entity }: DemandFacts) {
  const capacitiesOf = groupBy(capacities, ({ productId, holderId }) => `${productId} ${holderId}`);
  return ({ asked, place }: ResolvedDemand, row: Maker<Producing>) => {
    const own = [row.producerId, ...row.undertakerIds, ...row.projectIds].flatMap(
      (id) => capacitiesOf.get(`${row.targetId} ${id}`) ?? [],
    );
    const capacityIds = [...new Set(own.map(({ capacityId }) => capacityId))];
    const wanted =
      asked.quantity === null || asked.unit === null ? null : { value: asked.quantity, unit: asked.unit };
    return {
      ...row,
      supplierId: row.producerId,
      capacityIds,
      isNamed: row.label !== 'Cluster',
      nearness: nearness(place?.id ?? null, row),
      sufficiency: compareQuantity(
        wanted,
        capacityIds.flatMap((id) => toQuantity(entity(id))),
      ),
    };
  };
}

async function toLines({ demand, file }: SupplierMatchesArgs) {
  if ((demand === null) === (file === null))
    throw new InvalidInputError('demand, file: give one of them, a list or a file', {
      messageZh: 'demand、file：请给且只给其一，即需求清单或文件',
    });
  const read = file
    ? await readDemand(file.name, Buffer.from(file.base64, 'base64'))
    : { lines: (demand ?? []).map(toLine), ignoredHeadings: [] };
  if (read.lines.length > maxLines)
    throw new LimitExceededError(
      `${file?.name ?? 'demand'}: ${read.lines.length} lines are more than ${maxLines}; split the list`,
      {
        messageZh: `${file?.name ?? 'demand'}：${read.lines.length} 行超出上限 ${maxLines} 行；请把清单拆成几份`,
      },
    );
  return read;
}

function toLine(line: Partial<DemandLine>, index: number): DemandLine {
  const { product = '', quantity = null, unit = null, place = null } = line;
  if (product.trim() === '')
    throw new InvalidInputError(`demand[${index}].product: empty; name a product`, {
      messageZh: `demand[${index}].product：为空；请写产品名称`,
    });
  if (quantity !== null && !(quantity > 0))
    throw new InvalidInputError(
      `demand[${index}].quantity: ${quantity} is not a number above 0; correct it, or leave it out`,
      { messageZh: `demand[${index}].quantity：${quantity} 不是大于 0 的数；请改正，或不写数量` },
    );
  return { row: null, product, quantity, unit, place };
}

const toQuantity = ({ value, unit }: EntityRecord) =>
  typeof value === 'number' && typeof unit === 'string' ? [{ value, unit }] : [];

const describeBasis = ({ asOf, modality }: SupplierMatchesArgs) => ({
  basis: `makers that documents name for exactly this product or a curated alias of it, of modality ${modality.join(', ')}, ${asOf === null ? 'in all documents' : `in documents up to ${asOf}`}; ranked by modality, then place, then a named maker before a cluster as a whole, then stated capacity, then stated before inferred; a firm and its projects are one supplier; plans print yearly capacities`,
  basisZh: `以文件点名生产该产品（或其别名）的主体为准，状态为${modality.map(modalityZh).join('、')}，${asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`}；依次按状态、远近、有名主体先于集群整体、产能、明示先于推断排序；企业与其项目合计一个供应方；文件所列产能多为年产能`,
});
