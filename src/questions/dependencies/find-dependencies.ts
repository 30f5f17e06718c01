import { compareText } from '../../domain/compare-text.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts, type DraftNote } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { type ChainGraph, findChainGraph } from './find-chain-graph.ts';
import { findChainsOfDistricts } from './find-chains-of-districts.ts';
import { findSingleSources, type SingleSource } from './find-single-sources.ts';
import { createAbout, describeNextDocument, type NextDocumentNote } from '../next-document.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';

export interface DependenciesArgs {
  readonly chain: string | null;
  readonly district: string | null;
  readonly modality: string;
  readonly asOf: string | null;
}

/** What a question on dependencies found, before it is answered. */
export interface FoundDependencies {
  readonly district: EntityRecord | null;
  readonly graph: ChainGraph;
  readonly ownChainIds: ReadonlySet<string>;
  /** Those whose maker is named. */
  readonly singleSources: readonly SingleSource[];
  /** Products, and stages without products, whose one source is a cluster that names no maker: how many is unknown. */
  readonly unnamedSources: number;
  /** What is added to `basis` where plans of these chains, or of the district, are drafts. */
  readonly drafts: DraftNote;
  /** What is added to a reason that names a date. */
  readonly next: NextDocumentNote;
  readonly modeChains: number;
  readonly entity: (id: string) => EntityRecord;
}

/** Reads chains and finds what they rest on; `lists` shows it too. */
export async function findDependencies(
  context: QuestionContext,
  args: DependenciesArgs,
): Promise<FoundDependencies> {
  if (args.chain === null && args.district === null)
    throw new InvalidInputError('chain, district: give a chain, a district, or both', {
      messageZh: 'chain、district：请给出产业链或区县，也可两者都给',
    });
  const [chain, district] = await Promise.all([
    args.chain === null ? null : getNamedEntity(context, 'chain', args.chain, { labels: ['Chain'] }),
    args.district === null
      ? null
      : getNamedEntity(context, 'district', args.district, { labels: ['District'] }),
  ]);
  const ofDistrict = district && (await findChainsOfDistricts(context, [district.id]));
  const own = new Set(ofDistrict?.own ?? []);
  const candidates = chain ? [chain.id] : [...own, ...(ofDistrict?.touched ?? [])].toSorted(compareText);
  const records = await context.loadEntities(candidates);
  // A way of working that is printed with dashes has no products and no producers.
  const isMode = (id: string) => chain === null && readText(records.get(id) ?? {}, 'kind') === 'MODE';
  const read = await findChainGraph(
    context,
    candidates.filter((id) => !isMode(id)),
    args.asOf,
    chain,
  );
  const graph = chain || !district ? read : keepChainsOf(district.id, own, read);
  const entity = await createEntityLookup(context, [
    ...graph.stages.flatMap(({ chainId, stageId, productIds }) => [chainId, stageId, ...productIds]),
    ...graph.facts.flatMap(({ actorId, producerIds, districtIds }) => [
      actorId,
      ...producerIds,
      ...districtIds,
    ]),
  ]);
  const found = findSingleSources(graph, district?.id ?? null, args.modality);
  const unnamed = found.filter(({ source }) => !source.isNamed);
  const planDocIds = toCitedDocIds(
    [chain, ...graph.stages.map(({ chainId }) => entity(chainId))].flatMap((record) => record?.cites ?? []),
  );
  const planDistricts = planDocIds.flatMap((id) => context.documents.get(id)?.districtId ?? []);
  return {
    district,
    graph,
    ownChainIds: own,
    singleSources: found.filter(({ source }) => source.isNamed),
    unnamedSources: new Set(unnamed.map(({ stage, productId }) => productId ?? stage.stageId)).size,
    drafts: describeDrafts(context, [...new Set([district?.id ?? [], planDistricts].flat())]),
    next: describeNextDocument(context, args.asOf, createAbout(context, [chain ?? district ?? []].flat())),
    modeChains: candidates.filter(isMode).length,
    entity,
  };
}

/** The district's own chains, and others only where someone who stands in the district makes something of them. */
function keepChainsOf(districtId: string, own: ReadonlySet<string>, graph: ChainGraph): ChainGraph {
  const takesPart = new Set(
    graph.stages
      .filter((stage) => graph.factsOf(stage).some(({ districtIds }) => districtIds.includes(districtId)))
      .map(({ chainId }) => chainId),
  );
  const stages = graph.stages.filter(({ chainId }) => own.has(chainId) || takesPart.has(chainId));
  return { ...graph, stages };
}
