import { groupBy } from '../../domain/group-by.ts';
import type { RelationFact } from '../../domain/facts.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { checkEach } from '../issue-list.ts';
import type { ParsedDataset } from './check-references.ts';
import type { KnownFacts } from './dataset-facts.ts';

type Edge = Pick<RelationFact, 'type' | 'from' | 'to'>;

const deepestPartOf = 4;

/** PART_OF has no circle and at most four levels; BROADER is a forest. */
export function checkTrees(dataset: ParsedDataset, known: KnownFacts): readonly DatasetIssue[] {
  return [...checkPartOf(dataset, known), ...checkBroader(dataset, known)];
}

/** The ends that each entity points at; relations of this dataset and of the others together. */
function toParents(
  type: string,
  dataset: ParsedDataset,
  known: KnownFacts,
): ReadonlyMap<string, readonly string[]> {
  const edges: Edge[] = [...known.relations, ...dataset.relations.map(({ fact }) => fact)].filter(
    (edge) => edge.type === type,
  );
  const groups = groupBy(edges, ({ from }) => from);
  return new Map([...groups].map(([from, group]) => [from, [...new Set(group.map(({ to }) => to))]]));
}

function checkPartOf(dataset: ParsedDataset, known: KnownFacts): readonly DatasetIssue[] {
  const parents = toParents('PART_OF', dataset, known);
  return checkEach(relationsOf('PART_OF', dataset), (source) => {
    const place = { file: source.file, row: source.row, column: 'from', value: source.fact.from };
    const path = findLongestPath(source.fact.from, parents);
    if (path.isCircle) return [createIssue('part-of-cycle', place, { path: path.ids.join(' → ') })];
    const levels = path.ids.length - 1;
    if (levels <= deepestPartOf) return [];
    return [
      createIssue('part-of-depth', place, {
        found: String(levels),
        limit: String(deepestPartOf),
        path: path.ids.join(' → '),
      }),
    ];
  });
}

function checkBroader(dataset: ParsedDataset, known: KnownFacts): readonly DatasetIssue[] {
  const parents = toParents('BROADER', dataset, known);
  return checkEach(relationsOf('BROADER', dataset), (source) => {
    const place = { file: source.file, row: source.row, column: 'from', value: source.fact.from };
    const own = parents.get(source.fact.from) ?? [];
    if (own.length > 1)
      return [createIssue('broader-parents', place, { found: String(own.length), path: own.join(', ') })];
    const path = findLongestPath(source.fact.from, parents);
    return path.isCircle ? [createIssue('broader-cycle', place, { path: path.ids.join(' → ') })] : [];
  });
}

const relationsOf = (type: string, { relations }: ParsedDataset) =>
  relations.filter(({ fact }) => fact.type === type);

interface AncestorPath {
  readonly ids: readonly string[];
  readonly isCircle: boolean;
}

/** The longest way up from an entity, or a way that comes back to where it has been. Ends soon: trees are shallow. */
function findLongestPath(start: string, parents: ReadonlyMap<string, readonly string[]>): AncestorPath {
  let longest: AncestorPath = { ids: [start], isCircle: false };
  const open: (readonly string[])[] = [[start]];
  // A limit on the steps: a tangle of circles has more ways than anyone wants to see.
  for (let steps = 0; steps < 10_000; steps += 1) {
    const ids = open.pop();
    if (ids === undefined) break;
    for (const parent of parents.get(ids.at(-1) ?? '') ?? []) {
      const next = [...ids, parent];
      if (ids.includes(parent)) return { ids: next, isCircle: true };
      if (next.length > longest.ids.length) longest = { ids: next, isCircle: false };
      open.push(next);
    }
  }
  return longest;
}
