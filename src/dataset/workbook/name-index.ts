import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { normalizeName } from '../../names/search-text.ts';
import { findNearest } from '../find-nearest.ts';

/** Labels of which districts have their own: 新材料 of one district is not 新材料 of another. */
const ownLabels: readonly string[] = [
  'Cluster',
  'Chain',
  'ChainStage',
  'Project',
  'Department',
  'Task',
  'Park',
];

/** What a name may mean in the workbook of one district. */
export interface NameIndex {
  /** Ids of the entities of these labels that have the name, an alias or the id. */
  readonly find: (name: string, labels: readonly string[]) => readonly string[];
  /** The known name most like one; `own` are those that the workbook itself states. */
  readonly nearest: (name: string, labels: readonly string[], own: readonly string[]) => string | undefined;
  readonly labelOf: (id: string) => string | undefined;
  readonly nameOf: (id: string) => string;
  readonly has: (id: string) => boolean;
}

type Named = Pick<EntityFact, 'id' | 'label' | 'name' | 'properties'>;

/** Looks names up among what the graph has, as far as it is common to all districts or belongs to this one. */
export function createNameIndex(
  entities: readonly Named[],
  relations: readonly Pick<RelationFact, 'type' | 'from' | 'to'>[],
  districtId: string,
): NameIndex {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const districtsOf = createDistrictLookup(relations);
  const byForm = new Map<string, Named[]>();
  for (const entity of entities) {
    const districts = ownLabels.includes(entity.label) ? districtsOf(entity.id) : [];
    if (districts.length > 0 && !districts.includes(districtId)) continue;
    for (const form of listForms(entity)) {
      const list = byForm.get(form) ?? [];
      if (!list.includes(entity)) list.push(entity);
      byForm.set(form, list);
    }
  }
  const find = (name: string, labels: readonly string[]): readonly string[] => {
    const own = byId.get(name.trim());
    if (own && labels.includes(own.label)) return [own.id];
    const found = (byForm.get(normalizeName(name)) ?? []).filter(({ label }) => labels.includes(label));
    // A name is a better answer than another entity's alias.
    const named = found.filter((entity) => normalizeName(entity.name) === normalizeName(name));
    const best = named.length > 0 ? named : found;
    // Where several labels are possible, the first one named goes first.
    const first = labels.find((label) => best.some((entity) => entity.label === label));
    return best.filter(({ label }) => label === first).map(({ id }) => id);
  };
  return {
    find,
    nearest: (name, labels, own) =>
      findNearest(name, [
        ...own,
        ...[...byForm.values()]
          .flat()
          .filter(({ label }) => labels.includes(label))
          .map((entity) => entity.name),
      ]),
    labelOf: (id) => byId.get(id)?.label,
    nameOf: (id) => byId.get(id)?.name ?? id,
    has: (id) => byId.has(id),
  };
}

const listForms = ({ name, properties }: Named): readonly string[] => {
  const others = ['aliases', 'shortName', 'legalName'].flatMap((property) => properties[property] ?? []);
  return [name, ...others].map((form) => normalizeName(String(form)));
};

const districtRelations: Readonly<Record<string, 'from' | 'to'>> = {
  HAS_CLUSTER: 'from',
  OF_DISTRICT: 'to',
  PART_OF: 'to',
  HAS_STAGE: 'from',
};

/** The districts that an entity belongs to, through its park or chain where need be. */
export function createDistrictLookup(
  relations: readonly Pick<RelationFact, 'type' | 'from' | 'to'>[],
): (id: string) => readonly string[] {
  const parents = new Map<string, string[]>();
  for (const relation of relations) {
    const end = districtRelations[relation.type];
    if (end === undefined) continue;
    const child = relation[end === 'to' ? 'from' : 'to'];
    const list = parents.get(child) ?? [];
    list.push(relation[end]);
    parents.set(child, list);
  }
  return (id) => {
    const seen = new Set<string>();
    const visit = (current: string): readonly string[] => {
      if (seen.has(current)) return [];
      seen.add(current);
      return current.startsWith('district:') ? [current] : (parents.get(current) ?? []).flatMap(visit);
    };
    return visit(id);
  };
}

const longestSlug = 48;

/** Makes ids for new entities from their names: pinyin, with a part of a hash where two names would share an id. */
export function createIdMaker(
  ontology: OntologyModel,
  isTaken: (id: string) => boolean,
): (label: string, name: string, scope: string) => string {
  const nameOfId = new Map<string, string>();
  return (label, name, scope) => {
    const prefix = ontology.label(label)?.idPrefixes[0] ?? label.toLowerCase();
    const path = ownLabels.includes(label) ? `${scope}/` : '';
    const plain = `${prefix}:${path}${toSlug(name)}`;
    const owner = nameOfId.get(plain);
    if (!isTaken(plain) && (owner === undefined || owner === name)) {
      nameOfId.set(plain, name);
      return plain;
    }
    return `${plain}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
  };
}

/** A name in pinyin, syllables joined by hyphens; what is neither Chinese nor ASCII is left out. */
export function toSlug(name: string): string {
  const syllables = pinyin(normalizeName(name), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  const slug = syllables
    .join('-')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, longestSlug)
    .replaceAll(/-+$/gu, '');
  return slug === '' ? `x-${createHash('sha256').update(name).digest('hex').slice(0, 6)}` : slug;
}
