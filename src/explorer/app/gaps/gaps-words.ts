import { defineWords } from '../language/use-words.ts';

export const gapsWords = defineWords({
  title: { zh: '产业链缺口', en: 'Gaps in the chains' },
  lead: {
    zh: '各区县产业链的每个环节由谁承担：已覆盖、单一来源、规划、招引，还是文件没有写明。点产业链可看全链，点产品可看详情。',
    en: 'How well each link of a district’s chains is covered: covered, single source, planned, courted, or not stated. Open a chain as a map, or a product for its details.',
  },
  wantedOnly: { zh: '只看区县明确要引进的', en: 'Only what the district seeks' },
  only: { zh: '只看某产业或产品', en: 'Only one industry or product' },
  clear: { zh: (name: string) => `取消：${name}`, en: (name: string) => `Clear: ${name}` },
  countOf: {
    zh: (status: string, count: number) => `${status}：${count} 项，点击筛选`,
    en: (status: string, count: number) => `${status}: ${count}, click to filter`,
  },
  caption: { zh: '缺口清单：每行一个产品', en: 'Gaps, one product per row' },
  status: { zh: '状态', en: 'Status' },
  district: { zh: '区县', en: 'District' },
  product: { zh: '产品', en: 'Product' },
  chain: { zh: '产业链 · 环节', en: 'Chain · stage' },
  outside: { zh: '链外产品', en: 'outside any chain' },
  here: { zh: '本区企业与项目', en: 'Firms and projects here' },
  elsewhere: { zh: '其他区县', en: 'Elsewhere' },
  candidates: { zh: '候选', en: 'Candidates' },
  whoCould: {
    zh: (count: number) => `谁能补上：${count}`,
    en: (count: number) => `Who could fill it: ${count}`,
  },
  rivals: { zh: '也在招引', en: 'Also courted by' },
  sources: { zh: '出处', en: 'Sources' },
  wanted: { zh: '本区寻求', en: 'sought' },
  exportHolds: {
    zh: '按上方条件和所选状态导出；表内的筛选与排序不影响导出，可在 Excel 中再筛选。',
    en: 'Holds what fits the choices above and the statuses chosen. Filter and order of the table do not change it; filter in Excel.',
  },
  noGaps: { zh: '没有符合条件的环节。', en: 'No link matches these choices.' },
});
