import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { describeFact, type FactWords } from './describe-fact.ts';
import type { Facts } from './patch-facts.ts';

/** Where a workbook states a fact. */
export interface FactPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Places by id of entity or relation. */
export type FactPlaces = ReadonlyMap<string, FactPlace>;

/** A fact that the edited workbook no longer states. */
export interface RemovedFact {
  /** Id of the entity or relation. */
  readonly id: string;
  readonly words: FactWords;
  /** Where the unedited workbook states it; null where no sheet does. */
  readonly place: FactPlace | null;
}

export interface RemovalOptions {
  readonly own: Facts;
  readonly patched: Facts;
  readonly ontology: OntologyModel;
  /** Names of everything in the graph. */
  readonly nameOf: (id: string) => string;
  /** Of the workbook as exported. */
  readonly before: FactPlaces;
  /** Of the workbook as it is. */
  readonly after: FactPlaces;
}

const idOf = (fact: EntityFact | RelationFact): string => ('label' in fact ? fact.id : fact.relationId);

/** What the dataset stated and no longer would, in order of the sheets. */
export function listRemoved(options: RemovalOptions): readonly RemovedFact[] {
  const { own, patched, ontology, nameOf, before } = options;
  const kept = new Set([...patched.entities, ...patched.relations].map(idOf));
  return [...own.entities, ...own.relations]
    .filter((fact) => !kept.has(idOf(fact)))
    .map((fact) => ({
      id: idOf(fact),
      words: describeFact(fact, ontology, nameOf),
      place: before.get(idOf(fact)) ?? null,
    }));
}

const shownFacts = 5;

/** Entities that the edit takes away although other facts of the dataset still name them. */
export function findStillNamed(options: RemovalOptions): readonly DatasetIssue[] {
  const { own, patched, before } = options;
  const kept = new Set(patched.entities.map(({ id }) => id));
  return own.entities
    .filter(({ id }) => !kept.has(id))
    .flatMap(({ id, name }) => {
      const naming = patched.relations.filter(({ from, to }) => from === id || to === id);
      if (naming.length === 0) return [];
      const place = before.get(id);
      const found = naming.slice(0, shownFacts).map((relation) => describeNaming(relation, options));
      return [
        createIssue(
          'workbook-still-named',
          { file: place?.sheet ?? '', row: null, column: null, value: name },
          {
            name,
            place: place ? `row ${place.row} of ${place.sheet} when it was exported` : id,
            placeZh: place ? `导出时在“${place.sheet}”第 ${place.row} 行` : id,
            count: String(naming.length),
            found: found.map(({ en }) => en).join(', '),
            foundZh: found.map(({ zh }) => zh).join('、'),
          },
        ),
      ];
    });
}

function describeNaming(relation: RelationFact, { ontology, nameOf, after }: RemovalOptions): FactWords {
  const { en, zh } = describeFact(relation, ontology, nameOf);
  const place = after.get(relation.relationId);
  return place
    ? { en: `${place.sheet}:${place.row} ${en}`, zh: `${place.sheet}:${place.row} ${zh}` }
    : { en: `${en} (on no sheet)`, zh: `${zh}（不在任何表中，请在数据集文件夹中修改）` };
}
