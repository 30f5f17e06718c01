import { defineWords } from '../language/use-words.ts';

export const shellWords = defineWords({
  product: { zh: '区域产业知识图谱', en: 'Atlas of regional industry plans' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  views: { zh: '视图', en: 'Views' },
  menu: { zh: '菜单', en: 'Menu' },
  home: { zh: '首页', en: 'Home' },
  compare: { zh: '区县比较', en: 'Compare' },
  chains: { zh: '产业链', en: 'Chains' },
  gaps: { zh: '缺口', en: 'Gaps' },
  courting: { zh: '招引', en: 'Courting' },
  graph: { zh: '图谱', en: 'Graph' },
  responsibilities: { zh: '责任', en: 'Responsibilities' },
  projects: { zh: '项目', en: 'Projects' },
  targets: { zh: '指标', en: 'Targets' },
  conflicts: { zh: '矛盾', en: 'Conflicts' },
  language: { zh: 'English', en: '中文' },
  languageTitle: { zh: 'Switch to English', en: '切换为中文' },
  theme: {
    zh: { system: '外观：随系统', light: '外观：浅色', dark: '外观：深色' },
    en: { system: 'Appearance: system', light: 'Appearance: light', dark: 'Appearance: dark' },
  },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundText: {
    zh: '地址可能有误。请从上方的视图进入，或按名称查找。',
    en: 'The address may be wrong. Go on from the views above, or search by name.',
  },
  broken: { zh: '页面出错了', en: 'The page failed' },
  brokenText: {
    zh: '请刷新重试；若仍出错，请把地址与下面的文字告诉管理员。',
    en: 'Reload it; if it fails again, tell the operator the address and the words below.',
  },
  reload: { zh: '刷新', en: 'Reload' },
  forAnalysts: { zh: '给分析人员', en: 'For analysts' },
  graphiql: { zh: 'GraphQL 查询', en: 'GraphQL editor' },
  questions: { zh: '可查询的问题', en: 'List of questions' },
});
