import type { DatasetIssue } from '../issue.ts';

/** What dataset.yaml says. */
export interface DatasetManifest {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly titleEn?: string;
  /** `PLAN` states facts; `REFERENCE` only offers candidates and never counts as coverage. */
  readonly kind: 'PLAN' | 'REFERENCE';
  readonly licence?: string;
  readonly description?: string;
}

/** A cell as written, outer white space taken off; a list only in JSON Lines. */
export type Cell = string | readonly string[];

export interface TableRow {
  /** Line of the file, the first being 1. */
  readonly row: number;
  /** In the order of the table's columns. */
  readonly cells: readonly Cell[];
}

/** One table of a dataset as it is written, before anything is known about its columns. */
export interface DatasetTable {
  readonly kind: 'entities' | 'relations' | 'headings' | 'reviewed-lines';
  /** Label or relation type, from the file's name; the kind itself for headings.csv and reviewed-lines.csv. */
  readonly name: string;
  /** Path within the folder, with slashes. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A dataset as it is written. `issues` holds what could not be read. */
export interface DatasetSource {
  /** Null when dataset.yaml is missing or wrong. */
  readonly manifest: DatasetManifest | null;
  readonly tables: readonly DatasetTable[];
  readonly issues: readonly DatasetIssue[];
}
