// Generated from cypher/ by `npm run generate`: do not edit.
import type { CypherQuery } from '../cypher-query.ts';

export type CountEntitiesByDocumentParams = Readonly<Record<string, never>>;

export interface CountEntitiesByDocumentRow {
  readonly docId: string;
  readonly total: number;
}

/** How many entities cite each document. */
export const countEntitiesByDocument: CypherQuery<CountEntitiesByDocumentParams, CountEntitiesByDocumentRow> = {
  name: 'count-entities-by-document',
  purpose: 'How many entities cite each document.',
  mode: 'read',
  params: {},
  columns: {
    docId: { kind: 'string', list: false, nullable: false },
    total: { kind: 'integer', list: false, nullable: false },
  },
  text: `MATCH (e:Entity)
UNWIND e.cites AS cite
WITH DISTINCT e.id AS id, 'doc:' + split(cite, ':')[0] AS docId
RETURN docId, count(*) AS total
ORDER BY docId`,
  overrides: {},
};

export type CountEntitiesByLabelParams = Readonly<Record<string, never>>;

export interface CountEntitiesByLabelRow {
  readonly label: string;
  readonly total: number;
}

/** How many entities there are of each label that has any, in order of label. */
export const countEntitiesByLabel: CypherQuery<CountEntitiesByLabelParams, CountEntitiesByLabelRow> = {
  name: 'count-entities-by-label',
  purpose: 'How many entities there are of each label that has any, in order of label.',
  mode: 'read',
  params: {},
  columns: {
    label: { kind: 'string', list: false, nullable: false },
    total: { kind: 'integer', list: false, nullable: false },
  },
  text: `MATCH (n:Entity)
RETURN n.label AS label, count(n) AS total ORDER BY label`,
  overrides: {},
};

export type CountRelationsByDocumentParams = Readonly<Record<string, never>>;

export interface CountRelationsByDocumentRow {
  readonly docId: string;
  readonly total: number;
}

/** How many relations cite each document. */
export const countRelationsByDocument: CypherQuery<CountRelationsByDocumentParams, CountRelationsByDocumentRow> = {
  name: 'count-relations-by-document',
  purpose: 'How many relations cite each document.',
  mode: 'read',
  params: {},
  columns: {
    docId: { kind: 'string', list: false, nullable: false },
    total: { kind: 'integer', list: false, nullable: false },
  },
  text: `MATCH (:Entity)-[r]->(:Entity)
UNWIND r.docIds AS docId
RETURN docId, count(*) AS total
ORDER BY docId`,
  overrides: {},
};

export type CountRelationsByTypeParams = Readonly<Record<string, never>>;

export interface CountRelationsByTypeRow {
  readonly type: string;
  readonly total: number;
}

/** How many relations have each type. */
export const countRelationsByType: CypherQuery<CountRelationsByTypeParams, CountRelationsByTypeRow> = {
  name: 'count-relations-by-type',
  purpose: 'How many relations have each type.',
  mode: 'read',
  params: {},
  columns: {
    type: { kind: 'string', list: false, nullable: false },
    total: { kind: 'integer', list: false, nullable: false },
  },
  text: `MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, count(*) AS total
ORDER BY type`,
  overrides: {},
};

export type ListDocumentDatesParams = Readonly<Record<string, never>>;

export interface ListDocumentDatesRow {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly status: string;
  /** the district whose plan it is */
  readonly districtId: string | null;
  readonly file: string;
  readonly sha: string | null;
}

/** Every document with its name, date, standing and file, for editions and for what the service holds of them. */
export const listDocumentDates: CypherQuery<ListDocumentDatesParams, ListDocumentDatesRow> = {
  name: 'list-document-dates',
  purpose: 'Every document with its name, date, standing and file, for editions and for what the service holds of them.',
  mode: 'read',
  params: {},
  columns: {
    id: { kind: 'string', list: false, nullable: false },
    name: { kind: 'string', list: false, nullable: false },
    date: { kind: 'string', list: false, nullable: false },
    status: { kind: 'string', list: false, nullable: false },
    districtId: { kind: 'string', list: false, nullable: true },
    file: { kind: 'string', list: false, nullable: false },
    sha: { kind: 'string', list: false, nullable: true },
  },
  text: `MATCH (d:Document)
RETURN d.id AS id, d.name AS name, d.date AS date, d.status AS status, d.districtId AS districtId,
  d.file AS file, d.sha AS sha
ORDER BY id`,
  overrides: {},
};
