import { expandIncoming, expandOutgoing } from '../../graph/generated/questions.ts';
import { readText } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';

/** Relations by which one entity belongs to another, and the end that it belongs to. */
const belonging: Readonly<Record<string, 'from' | 'to'>> = {
  PART_OF: 'to',
  LOCATED_IN: 'to',
  OPERATES_IN: 'to',
  OF_DISTRICT: 'to',
  CHAIN_OF: 'to',
  HAS_CLUSTER: 'from',
  HAS_STAGE: 'from',
  HAS_CAPACITY: 'from',
  MEASURED_BY: 'from',
  HOSTS: 'from',
  HAS_DESIGNATION: 'from',
};
const typesOf = (end: 'from' | 'to') => Object.keys(belonging).filter((type) => belonging[type] === end);

/** Nobody is there yet. */
const notStanding: readonly (string | null)[] = ['COURTED', 'MENTIONED'];

export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** Which districts entities belong to, remembered from hop to hop of one walk. */
export interface DistrictFinder {
  /** Reads what is not known yet: two calls for each step upwards. `complete` is false when the row limit cut it. */
  readonly prepare: (entities: Iterable<Labelled>) => Promise<{ readonly complete: boolean }>;
  /** Districts of a prepared entity; a district is its own. */
  readonly districtsOf: (id: string) => ReadonlySet<string>;
}

/**
 * An entity belongs to the districts that it reaches upwards: by PART_OF, LOCATED_IN, OPERATES_IN, OF_DISTRICT and
 * CHAIN_OF along the relation, by HAS_CLUSTER, HAS_STAGE, HAS_CAPACITY, MEASURED_BY, HOSTS and HAS_DESIGNATION against
 * it; places that are only courted or mentioned do not count. A document belongs to the district whose plan it is.
 */
export function createDistrictFinder(context: QuestionContext): DistrictFinder {
  const limit = context.limits.maxHopRows;
  const parents = new Map<string, Set<string>>();
  const districts = new Set<string>();
  const readParents = async (ids: readonly string[]) => {
    const params = { ids, labels: null, modality: null, limit: limit + 1 };
    const [along, against] = await Promise.all([
      context.read(expandOutgoing, { ...params, types: typesOf('to') }),
      context.read(expandIncoming, { ...params, types: typesOf('from') }),
    ]);
    for (const [rows, isAlong] of [[along, true] as const, [against, false] as const])
      for (const { fromId, toId, label, relation } of rows.slice(0, limit)) {
        if (notStanding.includes(readText(relation, 'modality'))) continue;
        const [child, parent] = isAlong ? [fromId, toId] : [toId, fromId];
        parents.get(child)?.add(parent);
        if (label === 'District') districts.add(parent);
      }
    return along.length <= limit && against.length <= limit;
  };
  const climb = (id: string, seen: Set<string>): readonly string[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    return districts.has(id) ? [id] : [...(parents.get(id) ?? [])].flatMap((parent) => climb(parent, seen));
  };
  return {
    prepare: async (entities) => {
      let complete = true;
      const wanted = [...entities];
      for (const { id, label } of wanted) if (label === 'District') districts.add(id);
      let unknown = [...new Set(wanted.map(({ id }) => id))].filter(
        (id) => !parents.has(id) && !districts.has(id),
      );
      while (unknown.length > 0) {
        for (const id of unknown) parents.set(id, toPlanDistrict(context, id, districts));
        complete = (await readParents(unknown)) && complete;
        unknown = [...new Set(unknown.flatMap((id) => [...(parents.get(id) ?? [])]))].filter(
          (id) => !parents.has(id) && !districts.has(id),
        );
      }
      return { complete };
    },
    districtsOf: (id) => new Set(climb(id, new Set())),
  };
}

function toPlanDistrict(
  { documents }: Pick<QuestionContext, 'documents'>,
  id: string,
  districts: Set<string>,
): Set<string> {
  const district = documents.get(id)?.districtId;
  if (district === undefined || district === null) return new Set();
  districts.add(district);
  return new Set([district]);
}
