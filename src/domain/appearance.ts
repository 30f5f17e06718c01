/**
 * How entities and relations look, in the explorer and in every exported picture, so that a colour means one thing
 * wherever it is met. Hues go by family (places blue, industry green, actors orange and red, plans violet, figures
 * brown, papers grey); the shape tells what the hue alone would not.
 */
export type Shape = 'circle' | 'rectangle' | 'diamond' | 'hexagon' | 'triangle' | 'star';

export interface LabelAppearance {
  /** `#rrggbb`, with a contrast of at least 3:1 against white (WCAG 2.2, 1.4.11). */
  readonly colour: string;
  readonly shape: Shape;
}

const appearance = (colour: string, shape: Shape): LabelAppearance => ({ colour, shape });

const labels: Readonly<Record<string, LabelAppearance>> = {
  District: appearance('#1d4ed8', 'hexagon'),
  Region: appearance('#4f7fd9', 'hexagon'),
  Park: appearance('#0e7490', 'rectangle'),
  Cluster: appearance('#047857', 'star'),
  Industry: appearance('#4d7c0f', 'hexagon'),
  Chain: appearance('#0f766e', 'diamond'),
  ChainStage: appearance('#1a936f', 'rectangle'),
  Product: appearance('#3f9142', 'circle'),
  Firm: appearance('#c2410c', 'circle'),
  Organization: appearance('#be185d', 'circle'),
  Department: appearance('#b91c1c', 'rectangle'),
  Project: appearance('#7c3aed', 'triangle'),
  Task: appearance('#6d5bd0', 'diamond'),
  Platform: appearance('#a21caf', 'rectangle'),
  Direction: appearance('#5b7c99', 'triangle'),
  Designation: appearance('#a16207', 'star'),
  Indicator: appearance('#92400e', 'diamond'),
  Target: appearance('#a8683a', 'triangle'),
  Capacity: appearance('#8a6d3b', 'circle'),
  Document: appearance('#475569', 'rectangle'),
  Rule: appearance('#6b7280', 'diamond'),
  Conflict: appearance('#dc2626', 'star'),
};

const unknownLabel = appearance('#64748b', 'circle');

/** Colour and shape of a label; a grey circle for one that the table does not know. */
export const labelAppearance = (label: string): LabelAppearance => labels[label] ?? unknownLabel;

export type LineStyle = 'solid' | 'dashed' | 'dotted';

export interface ModalityAppearance {
  readonly colour: string;
  readonly line: LineStyle;
}

const modalities: Readonly<Record<string, ModalityAppearance>> = {
  EXISTING: { colour: '#15803d', line: 'solid' },
  PLANNED: { colour: '#1d4ed8', line: 'dashed' },
  COURTED: { colour: '#b45309', line: 'dotted' },
  MENTIONED: { colour: '#64748b', line: 'dotted' },
};

const noModality: ModalityAppearance = { colour: '#64748b', line: 'solid' };

/** Colour and line of a relation by its modality; grey and solid for a relation without one. */
export const modalityAppearance = (modality: string | null): ModalityAppearance =>
  (modality === null ? undefined : modalities[modality]) ?? noModality;
