import { defineWords } from '../language/use-words.ts';

export const exportWords = defineWords({
  exportOf: { zh: (name: string) => `导出 ${name}`, en: (name: string) => `Export ${name}` },
  open: { zh: '导出', en: 'Export' },
  title: { zh: '导出为', en: 'Export as' },
  download: { zh: '下载', en: 'Download' },
  downloadAs: { zh: (format: string) => `下载 ${format}`, en: (format: string) => `Download ${format}` },
  address: { zh: '取地址', en: 'Address' },
  addressOf: {
    zh: (format: string) => `供工具打开的地址：${format}`,
    en: (format: string) => `Address for tools: ${format}`,
  },
  copied: { zh: '已复制。', en: 'Copied.' },
  copyIt: { zh: '请复制此地址。', en: 'Copy this address.' },
  ends: {
    zh: (time: string) => `${time} 前有效，无需令牌。`,
    en: (time: string) => `Works without a token until ${time}.`,
  },
  stays: { zh: '可在 Gephi、Excel 中直接打开。', en: 'Gephi, Excel and others open it.' },
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
