import { type EntityRecord, readText } from '../../graph/records.ts';
import {
  type CandidateSource,
  type CandidateWorld,
  pickPlace,
  pickSite,
  placesFor,
  type RankedCandidate,
} from './find-candidates.ts';
import { createFactAnswer, type GapFactAnswer } from './gap-facts-answer.ts';
import { toBelongings } from '../makers/find-producing.ts';
import { type ProducerDistrict, toProducerDistricts } from '../makers/to-producer.ts';

export interface CandidateReason {
  readonly code: string;
  readonly text: string;
  readonly textZh: string;
  readonly cites: readonly string[];
}

export interface GapCandidate {
  readonly rank: number;
  readonly tiedWith: number;
  readonly candidate: EntityRecord;
  readonly kinship: string;
  readonly modality: string;
  readonly districts: readonly ProducerDistrict[];
  readonly parks: readonly EntityRecord[];
  readonly facts: readonly GapFactAnswer[];
  readonly reasons: readonly CandidateReason[];
}

/** A candidate as an answer shows it, with the five reasons of its rank in the order in which they decide. */
export function describeCandidate(
  world: CandidateWorld,
  candidate: RankedCandidate,
  source: CandidateSource,
): GapCandidate {
  const { entity, district } = world;
  const places = placesFor(world, candidate.actorId, source);
  const answerFact = createFactAnswer(entity);
  const [best] = candidate.facts;
  return {
    rank: candidate.rank,
    tiedWith: candidate.tiedWith,
    candidate: entity(candidate.actorId),
    kinship: best?.kinship ?? 'SAME_CHAIN',
    modality: best?.modality ?? 'MENTIONED',
    districts: toProducerDistricts(toBelongings(places), entity),
    parks: [...new Set(places.flatMap(({ parkId }) => parkId ?? []))].map(entity),
    facts: candidate.facts.map(({ fact }) => answerFact(fact, fact.districtIds[0] ?? null)),
    reasons: [
      describePlace(world, places),
      ...(best ? [describeKinship(world, best), describeModality(world, best)] : []),
      describeSite(world, places),
      describeCourting(world, candidate.actorId, district),
    ],
  };
}

type Places = ReturnType<typeof placesFor>;
type BestFact = RankedCandidate['facts'][number];

function describePlace(world: CandidateWorld, places: Places): CandidateReason {
  const { code, place } = pickPlace(world, places);
  if (place === null)
    return {
      code,
      text: 'no document says in which district it is',
      textZh: '文件未写明所在区县',
      cites: [],
    };
  const here = world.district.name;
  const { name } = world.entity(place.districtId);
  const cooperation = world.cooperationWith(place.districtId);
  const region = readText(world.district, 'regionGroup') ?? '';
  const contents = [...new Set(cooperation.map(({ content }) => content))];
  const [text, textZh] = {
    OWN_DISTRICT: [`in ${name} itself`, `就在${name}`],
    PARTNER_DISTRICT: [
      `in ${name}, a partner district of ${here}: ${contents.join('; ')}`,
      `位于${name}，文件写明${here}与${name}合作：${contents.join('；')}`,
    ],
    SAME_REGION: [
      `in ${name}, of the same region as ${here}, ${region}`,
      `位于${name}，与${here}同属${region}`,
    ],
    OTHER_DISTRICT: [
      `in ${name}, for which no document states a partnership with ${here}`,
      `位于${name}，文件未写明与${here}合作`,
    ],
    PLACE_NOT_STATED: ['', ''],
  }[code] as [string, string];
  return {
    code,
    text,
    textZh,
    cites: unite([
      place.cites,
      ...(code === 'PARTNER_DISTRICT' ? cooperation.map(({ cites }) => cites) : []),
      // The region of a district is a property of it, and its lines are the district's.
      ...(code === 'SAME_REGION' ? [world.district.cites, world.entity(place.districtId).cites] : []),
    ]),
  };
}

function describeKinship({ entity }: CandidateWorld, { kinship, fact }: BestFact): CandidateReason {
  const { name, label } = entity(fact.targetId);
  const isStage = label === 'ChainStage';
  const [text, textZh] = {
    SAME_PRODUCT: isStage
      ? [`the whole stage ${name}`, `整个环节“${name}”`]
      : [`the same product, ${name}`, `同一产品“${name}”`],
    SAME_STAGE: [`another product of the stage, ${name}`, `同一环节的另一产品“${name}”`],
    SAME_CHAIN: [`another link of the chain, ${name}`, `同一产业链的另一环节“${name}”`],
  }[kinship] as [string, string];
  return { code: kinship, text, textZh, cites: fact.cites };
}

function describeModality({ entity }: CandidateWorld, { modality, fact }: BestFact): CandidateReason {
  const name = entity(fact.districtIds[0] ?? fact.actorId).name;
  const texts: Readonly<Record<string, readonly [string, string]>> = {
    EXISTING: ['it makes it now', '现有生产'],
    PLANNED: ['it is to make it', '规划生产'],
    COURTED:
      fact.kind === 'COURTS'
        ? [`${name} courts it for that`, `${name}为此招引该企业`]
        : ['it is courted for that', '为此招引'],
  };
  const [text, textZh] = texts[modality] ?? ['it is only mentioned with it', '仅被提及'];
  return { code: modality, text, textZh, cites: fact.cites };
}

function describeSite(world: CandidateWorld, places: Places): CandidateReason {
  const { code, place } = pickSite(world, places);
  const park = place?.parkId ? world.entity(place.parkId).name : '';
  const [text, textZh] = {
    NEARBY_PARK: [`in a park of the district or of a partner: ${park}`, `位于本区或合作区县的园区：${park}`],
    OTHER_PARK: [`in the park ${park}`, `位于园区：${park}`],
    NO_PARK: ['no document names a park of it', '文件未写明所在园区'],
    SITE_NOT_STATED: ['no document says where it is', '文件未写明所在地'],
  }[code] as [string, string];
  const cooperation = code === 'NEARBY_PARK' && place ? world.cooperationWith(place.districtId) : [];
  return {
    code,
    text,
    textZh,
    cites: place?.parkId ? unite([place.cites, ...cooperation.map(({ cites }) => cites)]) : [],
  };
}

function describeCourting(
  { courtersOf, entity }: CandidateWorld,
  actorId: string,
  district: EntityRecord,
): CandidateReason {
  const courters = courtersOf(actorId);
  const names = [...new Set(courters.map(({ districtId }) => entity(districtId).name))];
  return courters.length === 0
    ? {
        code: 'NOT_COURTED',
        text: `no district other than ${district.name} courts it by name`,
        textZh: `除${district.name}外没有区县点名招引`,
        cites: [],
      }
    : {
        code: 'COURTED_BY_OTHERS',
        text: `already courted by ${names.join(', ')}`,
        textZh: `已被${names.join('、')}招引`,
        cites: unite(courters.map(({ cites }) => cites)),
      };
}

const unite = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];
