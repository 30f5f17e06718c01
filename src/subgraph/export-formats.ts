import { InvalidInputError } from '../domain/errors.ts';
import type { ExportFormat } from './export-format.ts';
import { csvFormat } from './formats/csv.ts';
import { cytoscapeFormat } from './formats/cytoscape.ts';
import { g6Format } from './formats/g6.ts';
import { gexfFormat } from './formats/gexf.ts';
import { graphmlFormat } from './formats/graphml.ts';
import { graphologyFormat } from './formats/graphology.ts';
import { jgfFormat } from './formats/jgf.ts';
import { nodeLinkFormat } from './formats/node-link.ts';
import { svgFormat } from './formats/svg.ts';
import { xlsxFormat } from './formats/xlsx.ts';

/** Every format that a subgraph can be had in. */
export const exportFormats: readonly ExportFormat[] = [
  cytoscapeFormat,
  graphologyFormat,
  nodeLinkFormat,
  g6Format,
  jgfFormat,
  gexfFormat,
  graphmlFormat,
  csvFormat,
  xlsxFormat,
  svgFormat,
];

/**
 * The format of a name.
 * @throws InvalidInputError saying which formats there are
 */
export function getExportFormat(name: string): ExportFormat {
  const format = exportFormats.find((candidate) => candidate.name === name);
  if (format) return format;
  const names = exportFormats.map((candidate) => candidate.name);
  const given = name === '' ? 'none is given' : `there is no ${name}`;
  const givenZh = name === '' ? '未给出格式' : `没有名为 ${name} 的格式`;
  throw new InvalidInputError(`format: ${given}; give one of ${names.join(', ')}`, {
    messageZh: `format：${givenZh}；可选：${names.join('、')}`,
  });
}
