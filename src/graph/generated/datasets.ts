// Generated from cypher/ by `npm run generate`: do not edit.
import type { CypherQuery } from '../cypher-query.ts';
import type { PlainMap } from '../value-type.ts';

export interface DeleteDatasetParams {
  readonly id: string;
}

export type DeleteDatasetRow = Readonly<Record<string, never>>;

/** Takes a dataset away, without its facts; an unknown id is ignored. */
export const deleteDataset: CypherQuery<DeleteDatasetParams, DeleteDatasetRow> = {
  name: 'delete-dataset',
  purpose: 'Takes a dataset away, without its facts; an unknown id is ignored.',
  mode: 'write',
  params: {
    id: { kind: 'string', list: false, nullable: false },
  },
  columns: {},
  text: `MATCH (d:Dataset {id: $id})
DELETE d`,
  overrides: {},
};

export type ListDatasetsParams = Readonly<Record<string, never>>;

export interface ListDatasetsRow {
  readonly dataset: PlainMap;
}

/** Every dataset that has been imported, in order of id. */
export const listDatasets: CypherQuery<ListDatasetsParams, ListDatasetsRow> = {
  name: 'list-datasets',
  purpose: 'Every dataset that has been imported, in order of id.',
  mode: 'read',
  params: {},
  columns: {
    dataset: { kind: 'map', list: false, nullable: false },
  },
  text: `MATCH (d:Dataset)
RETURN properties(d) AS dataset ORDER BY d.id`,
  overrides: {},
};

export interface PutDatasetParams {
  readonly id: string;
  readonly properties: PlainMap;
}

export type PutDatasetRow = Readonly<Record<string, never>>;

/** Adds or changes a dataset; a null property is removed. */
export const putDataset: CypherQuery<PutDatasetParams, PutDatasetRow> = {
  name: 'put-dataset',
  purpose: 'Adds or changes a dataset; a null property is removed.',
  mode: 'write',
  params: {
    id: { kind: 'string', list: false, nullable: false },
    properties: { kind: 'map', list: false, nullable: false },
  },
  columns: {},
  text: `MERGE (d:Dataset {id: $id})
SET d += $properties`,
  overrides: {},
};

export type ReadDataStateParams = Readonly<Record<string, never>>;

export interface ReadDataStateRow {
  readonly seq: number | null;
  readonly hash: string | null;
  readonly datasets: readonly PlainMap[];
}

/** Which data the graph holds: its datasets, in any order, and the journal's last entry; no number and no hash before the first. */
export const readDataState: CypherQuery<ReadDataStateParams, ReadDataStateRow> = {
  name: 'read-data-state',
  purpose: 'Which data the graph holds: its datasets, in any order, and the journal\'s last entry; no number and no hash before the first.',
  mode: 'read',
  params: {},
  columns: {
    seq: { kind: 'integer', list: false, nullable: true },
    hash: { kind: 'string', list: false, nullable: true },
    datasets: { kind: 'map', list: true, nullable: false },
  },
  text: `MATCH (j:_Journal {id: 'journal'})
WITH max(j.seq) AS seq, max(j.hash) AS hash
CALL (seq) {
  MATCH (d:Dataset)
  RETURN collect(properties(d)) AS datasets
}
RETURN seq, hash, datasets`,
  overrides: {},
};

export interface SampleIncomingParams {
  readonly ids: readonly string[];
}

export interface SampleIncomingRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** Of each type of relation that leads to an entity, one that stands for all of them. */
export const sampleIncoming: CypherQuery<SampleIncomingParams, SampleIncomingRow> = {
  name: 'sample-incoming',
  purpose: 'Of each type of relation that leads to an entity, one that stands for all of them.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    type: { kind: 'string', list: false, nullable: false },
    from: { kind: 'string', list: false, nullable: false },
    to: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r]-(f:Entity)
RETURN type(r) AS type, min(f.id) AS from, t.id AS to
ORDER BY to, type`,
  overrides: {},
};

export interface SampleOutgoingParams {
  readonly ids: readonly string[];
}

export interface SampleOutgoingRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** Of each type of relation that leaves an entity, one that stands for all of them. */
export const sampleOutgoing: CypherQuery<SampleOutgoingParams, SampleOutgoingRow> = {
  name: 'sample-outgoing',
  purpose: 'Of each type of relation that leaves an entity, one that stands for all of them.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    type: { kind: 'string', list: false, nullable: false },
    from: { kind: 'string', list: false, nullable: false },
    to: { kind: 'string', list: false, nullable: false },
  },
  text: `UNWIND $ids AS id
MATCH (f:Entity {id: id})-[r]->(t:Entity)
RETURN type(r) AS type, f.id AS from, min(t.id) AS to
ORDER BY from, type`,
  overrides: {},
};
