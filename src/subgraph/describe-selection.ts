import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { Subgraph } from '../questions/paths/subgraph.ts';
import type { SubgraphSelection } from '../questions/paths/select-subgraph.ts';

/** Names that a title tells before it only counts. */
const mostNames = 3;

/** What was asked for, in a few Chinese words: the title of a picture, and part of a file name. */
export function describeSelection(
  { center, ids, labels, districts, asOf }: SubgraphSelection,
  { nodes, caps }: Subgraph,
  ontology: OntologyModel,
): string {
  const until = asOf === null ? '' : `（截至 ${asOf}）`;
  if (center !== null || ids !== null) {
    const starts = nodes.filter(({ distance }) => distance === 0).map(({ entity }) => entity.name);
    const around = caps.maxDepth === 0 ? '' : ` ${caps.maxDepth} 步以内`;
    return `${tell(starts)}${around}${until}`;
  }
  const kinds =
    labels === null ? '全部实体' : tell(labels.map((label) => ontology.label(label)?.zh ?? label));
  return `${districts === null ? '' : `${tell(districts)} `}${kinds}${until}`;
}

const tell = (names: readonly string[]): string =>
  names.length <= mostNames
    ? names.join('、')
    : `${names.slice(0, mostNames).join('、')}等 ${names.length} 个`;
