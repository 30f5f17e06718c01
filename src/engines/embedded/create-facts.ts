import type { GrafeoDB } from '@grafeo-db/js';
import type { PlainValue } from '../../graph/cypher-query.ts';
import type { CreatedFacts } from '../../graph/engine.ts';

/** A row of a statement that creates facts, as its query takes it. */
export type CreatedRow = Readonly<Record<string, PlainValue>>;

/** Puts new facts into a store that nobody else writes to, by the engine's calls for many at once. */
export interface FactCreator {
  create(database: GrafeoDB, facts: CreatedFacts, rows: readonly CreatedRow[]): Promise<void>;
  /** Forgets where entities are. */
  end(): void;
}

// Not the way of a query: it looks both ends of each relation up, and sets each property by itself.
const findNodes =
  'UNWIND $ids AS entityId MATCH (n:Entity {id: entityId}) RETURN entityId AS entity, id(n) AS node';

/** Remembers the nodes of the entities that it has created or looked up, until it ends. */
export function createFactCreator(): FactCreator {
  const nodes = new Map<unknown, number>();

  const createEntities = async (
    database: GrafeoDB,
    label: string,
    rows: readonly CreatedRow[],
  ): Promise<void> => {
    const created = await database.batchCreateNodesWithProps(
      ['Entity', label],
      rows.map(({ id, properties }) => ({ id, label, ...(properties as CreatedRow) })),
    );
    rows.forEach(({ id }, index) => {
      const node = created[index];
      if (node !== undefined) nodes.set(id, node);
    });
  };

  const findEnds = async (database: GrafeoDB, rows: readonly CreatedRow[]): Promise<void> => {
    const ids = new Set(rows.flatMap(({ from, to }) => [from, to]));
    const unknown = [...ids].filter((id) => !nodes.has(id));
    if (unknown.length === 0) return;
    const found = await database.executeCypher(findNodes, { ids: unknown });
    for (let index = 0; index < found.length; index += 1) {
      const { entity, node } = found.get(index);
      nodes.set(entity, Number(node));
    }
  };

  return {
    async create(database, facts, rows) {
      if (facts.kind === 'entities') {
        await createEntities(database, facts.label, rows);
        return;
      }
      await findEnds(database, rows);
      const edges = rows.flatMap(({ from, to, relationId, properties }) => {
        const [src, dst] = [nodes.get(from), nodes.get(to)];
        // As the query does: without both ends there is no relation.
        if (src === undefined || dst === undefined) return [];
        return [{ src, dst, type: facts.type, properties: { relationId, ...(properties as CreatedRow) } }];
      });
      if (edges.length > 0) await database.batchCreateEdges(edges);
    },
    end: () => nodes.clear(),
  };
}
