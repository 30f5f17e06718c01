/** Where an entity stands, in the picture's own units: about the width of a node is 30. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Places = ReadonlyMap<string, Place>;

/** What a layout has to know of an entity. */
export interface PlacedNode {
  readonly id: string;
  readonly label: string;
  readonly distance: number;
}

/** What a layout has to know of a relation. */
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
}

/** Room that an entity and its name take: names are written below, so it is wider than high. */
export const room = { width: 104, height: 58 } as const;
