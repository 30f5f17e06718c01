import type { Driver } from 'neo4j-driver';
import type { OntologyModel } from '../../src/domain/ontology/ontology.ts';
import { indexedBeside } from '../../src/graph/indexed-properties.ts';

const batchSize = 5000;

/**
 * As many entities of every label, and as many relations between every pair of labels that may have them, so that no
 * label and no index is so small that a server rather reads it whole: in an empty index a walk and a seek cost the same,
 * and the server takes either. Neo4j alone: one statement makes nodes of any label.
 */
export async function fillEvenly(
  driver: Driver,
  database: string,
  ontology: OntologyModel,
  perLabel: number,
): Promise<void> {
  const numbers = Array.from({ length: perLabel }, (_, index) => index);
  const nodes = ontology.labels.flatMap(({ label }) =>
    numbers.map((index) => ({
      label,
      properties: { ...toIndexed(label, index), id: `${label}-${index}`, name: `${label} ${index}` },
    })),
  );
  const relations = ontology.relations.flatMap(({ type, from, to }) =>
    from.flatMap((source) =>
      to.flatMap((target) =>
        numbers.map((index) => ({
          type,
          from: `${source}-${index}`,
          to: `${target}-${(index * 7 + 3) % perLabel}`,
        })),
      ),
    ),
  );
  const run = async (text: string, rows: readonly object[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += batchSize)
      await driver.executeQuery(text, { rows: rows.slice(start, start + batchSize) }, { database });
  };
  await run(
    'UNWIND $rows AS row CREATE (n:Entity:$(row.label)) SET n = row.properties, n.label = row.label, n.searchText = n.name',
    nodes,
  );
  await run(
    'UNWIND $rows AS row MATCH (f:Entity {id: row.from}) MATCH (t:Entity {id: row.to}) CREATE (f)-[:$(row.type)]->(t)',
    relations,
  );
}

const toIndexed = (label: string, index: number): Readonly<Record<string, string>> =>
  Object.fromEntries((indexedBeside[label] ?? []).map((property) => [property, `${property}-${index}`]));
