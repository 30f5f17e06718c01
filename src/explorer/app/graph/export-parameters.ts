import type { ExportFormat } from '../exports/export-words.ts';
import type { Picture } from './picture.ts';
import { type Selection, type Showing, toVariables } from './selection.ts';

/** Pictures and the formats of tools, as `GET /export/subgraph` gives them. */
export const exportFormats: readonly ExportFormat[] = [
  'svg',
  'xlsx',
  'csv',
  'gexf',
  'graphml',
  'cytoscape',
  'g6',
  'graphology',
  'node-link',
  'jgf',
];

/** An address with more would be refused on its way. */
const longestIds = 6000;

interface Export {
  readonly parameters: Readonly<Record<string, string | readonly string[] | null>>;
  /** True: what was expanded and hidden by hand is not in it, because its ids do not fit into an address. */
  readonly isBase: boolean;
}

/** The arguments of an export of what is shown. */
export function toExport(selection: Selection, { hidden }: Showing, picture: Picture): Export {
  const { center, depth, maxNodes } = selection;
  const { labels, relations, modality, direction, asOf } = toVariables(selection);
  const filters = {
    relations: relations ?? null,
    modality: modality ?? null,
    asOf: asOf ?? null,
  };
  const isChanged = selection.expanded.length + hidden.length > 0;
  const ids = picture.nodes.map(({ id }) => id);
  const fits = encodeURIComponent(ids.join('&ids=')).length < longestIds;
  return isChanged && fits
    ? { parameters: { ids, depth: '0', maxNodes: String(ids.length), ...filters }, isBase: false }
    : {
        parameters: {
          center,
          depth: String(depth),
          maxNodes: String(maxNodes),
          direction,
          labels: labels ?? null,
          ...filters,
        },
        isBase: isChanged,
      };
}
