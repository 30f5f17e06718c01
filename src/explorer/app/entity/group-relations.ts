import type { EntityRelationsQuery, RelationType } from '../generated/operations.ts';
import { relationTypes } from '../language/terms.ts';
import { groupBy } from '../../../domain/group-by.ts';

type Answer = EntityRelationsQuery['subgraph'];
export type Relation = Answer['edges'][number];
export type Neighbour = Answer['nodes'][number]['entity'];
export type Attribute = Relation['attributes'][number];

/** A relation of an entity with its other end. */
export interface RelationToOther {
  readonly relation: Relation;
  readonly other: Neighbour;
  readonly side: Side;
}

/** `out` where the entity is the start of the relation. */
export type Side = 'out' | 'in';

/** Relations of one type, read from one end, by the kind of the other ends. */
export interface RelationGroup {
  readonly key: string;
  readonly type: RelationType;
  readonly side: Side;
  readonly count: number;
  readonly kinds: readonly { readonly label: string; readonly rows: readonly RelationToOther[] }[];
}

/** Properties that say the place of a relation among its like: where they are there, they order a group. */
const positions = ['order', 'rank', 'atomIndex', 'tierRank'];
const modalities = ['EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'];

/** Relations that an entity is an end of; those among its neighbours are not about it. */
export function relationsOf(
  id: string,
  { nodes, edges }: Pick<Answer, 'nodes' | 'edges'>,
): readonly RelationToOther[] {
  const entities = new Map(nodes.map(({ entity }) => [entity.id, entity]));
  return edges.flatMap((relation) => {
    const side = relation.from === id ? 'out' : relation.to === id ? 'in' : null;
    const other = side && entities.get(side === 'out' ? relation.to : relation.from);
    return side && other ? [{ relation, other, side }] : [];
  });
}

/** Relations by type and direction, in the order of the ontology; each group in printed order, then by name. */
export function groupRelations(rows: readonly RelationToOther[]): readonly RelationGroup[] {
  const groups = groupBy(rows, ({ relation, side }) => `${relation.type}-${side}`);
  return relationTypes.flatMap((type) =>
    (['out', 'in'] as const).flatMap((side) => {
      const members = groups.get(`${type}-${side}`) ?? [];
      const [one] = members;
      if (!one) return [];
      const kinds = [...groupBy(members, ({ other }) => other.label)].map(([label, found]) => ({
        label,
        rows: found.toSorted(compareRows),
      }));
      return [
        {
          key: `${type.toLowerCase().replaceAll('_', '-')}-${side}`,
          type: one.relation.type,
          side,
          count: members.length,
          kinds: kinds.toSorted((a, b) => b.rows.length - a.rows.length || (a.label < b.label ? -1 : 1)),
        },
      ];
    }),
  );
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

function compareRows(a: RelationToOther, b: RelationToOther): number {
  return (
    positionOf(a) - positionOf(b) ||
    modalityRank(a) - modalityRank(b) ||
    figureYear(a) - figureYear(b) ||
    collator.compare(a.other.name, b.other.name) ||
    (a.relation.relationId < b.relation.relationId ? -1 : 1)
  );
}

function positionOf({ relation }: RelationToOther): number {
  const stated = relation.attributes.find(({ name }) => positions.includes(name));
  return stated?.values[0]?.number ?? Number.MAX_SAFE_INTEGER;
}

const modalityRank = ({ relation }: RelationToOther): number => modalities.indexOf(relation.modality ?? '');

const figureYear = ({ other }: RelationToOther): number => ('year' in other ? (other.year ?? 9999) : 0);
