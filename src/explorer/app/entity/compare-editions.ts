import type { EntityDocumentsQuery } from '../generated/operations.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { RelationToOther } from './group-relations.ts';

export type StatingDocument = Extract<
  NonNullable<EntityDocumentsQuery['nodes'][number]>,
  { readonly date: string }
>;

/** What one document states of an entity, against the earlier documents of the same district. */
export interface Edition {
  readonly document: StatingDocument;
  readonly stated: readonly RelationToOther[];
  /** Not stated by an earlier one. */
  readonly first: readonly RelationToOther[];
  /** Stated by an earlier one and by this one too. */
  readonly again: readonly RelationToOther[];
  /** Stated by the last one before and not by this one, which does not say that it was given up. */
  readonly notNamed: readonly RelationToOther[];
}

/** The documents of one district, oldest first; without a district, documents that are of none. */
export interface EditionLane {
  readonly districtId: string | null;
  readonly editions: readonly Edition[];
}

/** What editors found, and which documents there are: no statement of a document about the entity. */
const aboutDocuments = new Set(['INVOLVES', 'STATED_IN', 'SUPERSEDES']);

/** Editions by district: a document of one district does not repeat what another district's says. */
export function compareEditions(
  rows: readonly RelationToOther[],
  documents: readonly StatingDocument[],
): readonly EditionLane[] {
  const statements = rows.filter(({ relation }) => !aboutDocuments.has(relation.type));
  return [...groupBy(documents, ({ districtId }) => districtId)]
    .map(([districtId, ofLane]) => ({ districtId, editions: compareLane(statements, ofLane) }))
    .toSorted((a, b) => b.editions.length - a.editions.length);
}

function compareLane(
  rows: readonly RelationToOther[],
  documents: readonly StatingDocument[],
): readonly Edition[] {
  const before = new Set<string>();
  let last: readonly RelationToOther[] = [];
  return documents
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
    .map((document) => {
      const stated = rows.filter(({ relation }) =>
        relation.cites.some((cite) => cite.document.id === document.id),
      );
      const said = new Set(stated.map(whatItSays));
      const edition = {
        document,
        stated,
        first: stated.filter((row) => !before.has(whatItSays(row))),
        again: stated.filter((row) => before.has(whatItSays(row))),
        notNamed: last.filter((row) => !said.has(whatItSays(row))),
      };
      for (const one of said) before.add(one);
      last = stated;
      return edition;
    });
}

/** The same said by two documents may be two relations: some types keep one for each document. */
const whatItSays = ({ relation, side, other }: RelationToOther): string =>
  [relation.type, side, other.id, relation.modality].join(' ');
