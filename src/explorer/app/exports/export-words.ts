import { defineWords } from '../language/use-words.ts';

export const exportWords = defineWords({
  open: { zh: '导出', en: 'Export' },
  title: { zh: '导出为', en: 'Export as' },
  download: { zh: '下载', en: 'Download' },
  downloadAs: { zh: (format: string) => `下载 ${format}`, en: (format: string) => `Download ${format}` },
});

/** What each format is, and what opens it. */
export const formatWords = defineWords({
  xlsx: { zh: 'Excel 工作簿', en: 'Excel workbook' },
  csv: { zh: 'CSV 表格', en: 'CSV table' },
  gexf: { zh: 'GEXF，用于 Gephi', en: 'GEXF for Gephi' },
  graphml: { zh: 'GraphML，用于 yEd、igraph', en: 'GraphML for yEd, igraph' },
  cytoscape: { zh: 'Cytoscape JSON', en: 'Cytoscape JSON' },
  g6: { zh: 'AntV G6 JSON', en: 'AntV G6 JSON' },
  graphology: { zh: 'graphology JSON，用于 Sigma', en: 'graphology JSON for Sigma' },
  'node-link': { zh: 'node-link JSON，用于 NetworkX、D3', en: 'node-link JSON for NetworkX, D3' },
  jgf: { zh: 'JSON Graph Format', en: 'JSON Graph Format' },
  svg: { zh: 'SVG 图片', en: 'SVG picture' },
});

export type ExportFormat = keyof typeof formatWords;
