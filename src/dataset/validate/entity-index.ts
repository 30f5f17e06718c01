import { groupBy } from '../../domain/group-by.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { createNearestFinder } from '../find-nearest.ts';

/** Which entities there are, and how to say that one is not among them. */
export interface EntityIndex {
  readonly labelOf: (id: string) => string | undefined;
  /** The entity of one of the labels whose id is most like a text. */
  readonly findNearest: (id: string, labels: readonly string[]) => string | undefined;
  /** A label that is not one of those allowed, in words for a rule's text. */
  readonly describe: (allowed: readonly string[], label: string) => Readonly<Record<string, string>>;
}

/** Looks entities up by label by id. */
export function createEntityIndex(labels: ReadonlyMap<string, string>, ontology: OntologyModel): EntityIndex {
  const findNearest = createNearestFinder();
  const byLabel = groupBy(labels, ([, label]) => label);
  function* idsOf(allowed: readonly string[]): Generator<string> {
    for (const label of allowed) for (const [id] of byLabel.get(label) ?? []) yield id;
  }
  const toZh = (label: string) => ontology.label(label)?.zh ?? label;
  return {
    labelOf: (id) => labels.get(id),
    findNearest: (id, allowed) => findNearest(id, idsOf(allowed)),
    describe: (allowed, label) => ({
      label,
      labelZh: toZh(label),
      expected: allowed.join(' / '),
      expectedZh: allowed.map(toZh).join('或'),
    }),
  };
}
