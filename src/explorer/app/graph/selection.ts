import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type {
  EntityLabel,
  GraphPartQueryVariables,
  LinkDirection,
  Modality,
  RelationType,
} from '../generated/operations.ts';
import { closedLists } from '../../../domain/ontology/closed-lists.ts';
import { labelCodes, relationTypes } from '../language/terms.ts';

/** Ways to place the entities of a picture. */
export const layouts = ['force', 'layered', 'concentric', 'kinds'] as const;
export type Layout = (typeof layouts)[number];

export const directions: readonly LinkDirection[] = ['BOTH', 'OUT', 'IN'];

/** Most entities that a picture can be asked to hold, before what is expanded by hand. */
export const sizes: readonly number[] = [50, 100, 200, 500, 1000, 2000];
export const depths: readonly number[] = [1, 2, 3, 4];

/** Kinds that the service does not walk through unasked: they tie everything to everything. */
export const kindsUnasked: readonly string[] = ['DOCUMENT', 'INDUSTRY'];

export const modalities: readonly string[] = (
  closedLists.find(({ name }) => name === 'Modality')?.values ?? []
).map(({ code }) => code);

/** What the address says of a picture. Kinds, relations and modalities are kept by what is left out of them. */
export interface Selection {
  /** Ids or names. */
  readonly center: readonly string[];
  readonly depth: number;
  readonly maxNodes: number;
  readonly direction: LinkDirection;
  readonly asOf: string | null;
  readonly without: readonly string[];
  /** Of `kindsUnasked`, those that are wanted all the same. */
  readonly added: readonly string[];
  readonly withoutRelations: readonly string[];
  readonly withoutModalities: readonly string[];
  /** Ids whose neighbours were asked for, in that order; an id that is there twice was asked for more. */
  readonly expanded: readonly string[];
}

/** What the address says of how a picture is shown. */
export interface Showing {
  readonly layout: Layout;
  readonly hidden: readonly string[];
  readonly node: string | null;
  readonly relation: string | null;
}

export const defaultSize = 100;

const readNumber = (text: string | null, fallback: number): number => {
  const number = Number(text ?? fallback);
  return Number.isSafeInteger(number) ? number : fallback;
};

const readSelection = (address: URLSearchParams): Selection => ({
  center: address.getAll('center'),
  depth: readNumber(address.get('depth'), 1),
  maxNodes: readNumber(address.get('max'), defaultSize),
  direction: directions.find((one) => one === address.get('direction')) ?? 'BOTH',
  asOf: address.get('asOf'),
  without: address.getAll('without').filter((code) => labelCodes.includes(code)),
  added: address.getAll('with').filter((code) => kindsUnasked.includes(code)),
  withoutRelations: address.getAll('withoutRelation').filter((type) => relationTypes.includes(type)),
  withoutModalities: address.getAll('withoutModality').filter((code) => modalities.includes(code)),
  expanded: address.getAll('expand'),
});

/** The picture that the address names, and how to show it. */
export function useSelection(): { readonly selection: Selection; readonly showing: Showing } {
  const [address] = useSearchParams();
  const text = address.toString();
  return useMemo(() => {
    const parameters = new URLSearchParams(text);
    return {
      selection: readSelection(parameters),
      showing: {
        layout: layouts.find((one) => one === parameters.get('layout')) ?? 'force',
        hidden: parameters.getAll('hide'),
        node: parameters.get('node'),
        relation: parameters.get('relation'),
      },
    };
  }, [text]);
}

/** Whether anything is left out by kind, relation or modality. */
export const isFiltered = ({ without, added, withoutRelations, withoutModalities }: Selection): boolean =>
  [without, added, withoutRelations, withoutModalities].some(({ length }) => length > 0);

/** The same picture with nothing left out and nothing expanded, which tells what there is to choose from. */
export const withoutFilters = (selection: Selection): Selection => ({
  ...selection,
  without: [],
  added: [],
  withoutRelations: [],
  withoutModalities: [],
  expanded: [],
});

const but = (all: readonly string[], without: readonly string[]): readonly string[] | null =>
  without.length === 0 ? null : all.filter((one) => !without.includes(one));

/** The arguments of the service for a picture, without what is expanded. */
export function toVariables(selection: Selection): GraphPartQueryVariables {
  const { center, depth, maxNodes, direction, asOf, without, added } = selection;
  const left = [...without, ...kindsUnasked.filter((kind) => !added.includes(kind))];
  // Without a choice of kinds the service chooses, and says so.
  const labels = without.length + added.length === 0 ? null : but(labelCodes, left);
  return {
    center: [...center],
    depth,
    maxNodes,
    direction,
    asOf,
    labels: labels as readonly EntityLabel[] | null,
    relations: but(relationTypes, selection.withoutRelations) as readonly RelationType[] | null,
    modality: but(modalities, selection.withoutModalities) as readonly Modality[] | null,
    ids: null,
    exclude: null,
  };
}
