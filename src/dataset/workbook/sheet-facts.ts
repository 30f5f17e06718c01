import type { IssueDetails } from '../issue.ts';
import type { RuleName } from '../rules.ts';
import type { SheetCells, SheetRow } from './sheet-cells.ts';

/** An entity that the workbook would make only because a cell names it. */
export interface NewName {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly heading: string;
  /** The known name most like it. */
  readonly nearest?: string;
}

/** What a cell must name, and what becomes of a name that nobody knows. */
export interface Mention {
  /** Labels that are possible, the likeliest first. */
  readonly labels: readonly string[];
  /** The label of a new entity; without it, an unknown name is an error. */
  readonly create?: string;
  /** Properties of a new entity. */
  readonly properties?: SheetCells;
}

/** Takes the facts that the rows of a sheet state. */
export interface SheetFacts {
  readonly districtId: string;
  /** Id of the only Document of the workbook; undefined where there are several. */
  readonly onlyDocument: string | undefined;
  /** States the entity that a row is about, and gives its id; a second row of the same name adds to it. */
  readonly state: (row: SheetRow, label: string, name: string, properties: SheetCells) => string;
  /** States a stage of a chain; its id is that of the column 环节标识, or made from the chain's. */
  readonly stateStage: (row: SheetRow, chainId: string, label: string, properties: SheetCells) => string;
  /** Ids of the entities that a cell names, one or several. */
  readonly mention: (row: SheetRow, key: string, mention: Mention) => readonly string[];
  readonly relate: (row: SheetRow, type: string, from: string, to: string, properties?: SheetCells) => void;
  readonly complain: (row: SheetRow, key: string, rule: RuleName, details?: IssueDetails) => void;
  /** Whether a mention has made the entity. */
  readonly isNew: (id: string) => boolean;
  /** Citations of a row in their full form, joined by `|`. */
  readonly citesOf: (row: SheetRow) => string;
}
