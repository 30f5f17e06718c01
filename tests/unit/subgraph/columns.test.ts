import { expect, test } from 'vitest';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import {
  listEntityProperties,
  listRelationProperties,
} from '../../../src/questions/paths/list-attributes.ts';
import { edgeColumns, nodeColumns } from '../../../src/subgraph/columns.ts';

/** Names that files use for the parts of nodes and edges themselves. */
const own = ['id', 'key', 'source', 'target', 'type', 'label', 'name', 'color', 'size'];
const sources = ['statedOn', 'cites', 'datasets'];

test('no property of the ontology has the name of a column that files have anyway', () => {
  const ofEntities = ontology.labels.flatMap(({ label }) => listEntityProperties(ontology, label));
  const ofRelations = ontology.relations.flatMap(({ type }) => listRelationProperties(ontology, type));
  const check = (properties: typeof ofEntities, columns: typeof nodeColumns) => {
    const taken = new Set([...own, ...sources, ...columns.map(({ name }) => name)]);
    const made = properties.flatMap(({ name, closed }) =>
      closed === undefined ? [name] : [name, `${name}Zh`],
    );
    return made.filter((name) => taken.has(name));
  };
  expect(check(ofEntities, nodeColumns)).toEqual([]);
  expect(check(ofRelations, edgeColumns)).toEqual([]);
});
