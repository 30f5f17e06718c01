import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import type { Places } from '../layouts/place.ts';
import { countBy, type Picture } from '../picture.ts';

/** Entities with more relations are larger, within reason. */
const sizeOf = (degree: number): number => 22 + Math.min(16, Math.sqrt(degree) * 3.2);

/** What the canvas draws of a picture. */
export function toElements(
  { nodes, edges }: Picture,
  places: Places,
  relation: (type: string) => string,
): { readonly nodes: readonly NodeDefinition[]; readonly edges: readonly EdgeDefinition[] } {
  const ends = edges.flatMap(({ from, to }) => [from, to]);
  const degrees = countBy(ends, (id) => id);
  const shown = nodes.filter(({ id }) => places.has(id));
  const ids = new Set(shown.map(({ id }) => id));
  return {
    nodes: shown.map(({ id, label, name, distance }) => ({
      data: { id, label, name, distance, size: sizeOf(degrees.get(id) ?? 0) },
      position: { x: 0, y: 0, ...places.get(id) },
    })),
    edges: edges
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ relationId, type, from, to, modality, stated }) => ({
        data: { id: relationId, source: from, target: to, relation: relation(type), modality, stated },
      })),
  };
}
