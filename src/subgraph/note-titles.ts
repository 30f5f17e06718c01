import type { ExportNotes } from './export-graph.ts';

/** What a file says of itself, with headings in Chinese, in the order in which a person reads it. */
export const noteTitles: readonly (readonly [keyof ExportNotes, string])[] = [
  ['title', '标题'],
  ['basisZh', '取数说明'],
  ['basis', '取数说明（英文）'],
  ['truncated', '未取全'],
  ['leftOutCount', '未取数量'],
  ['leftOutZh', '未取内容'],
  ['leftOut', '未取内容（英文）'],
  ['nodeCount', '节点数'],
  ['edgeCount', '关系数'],
  ['emptyReasonZh', '无关系的原因'],
  ['emptyReason', '无关系的原因（英文）'],
  ['datasetVersion', '数据版本'],
];
