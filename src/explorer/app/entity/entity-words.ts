import { defineWords } from '../language/use-words.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Texts of an entity's page. */
export const entityWords = defineWords({
  title: { zh: '条目', en: 'Entity' },
  unknown: { zh: '没有这个条目', en: 'There is no such entry' },
  unknownText: {
    zh: (id: string) =>
      `图谱中没有标识为“${id}”的条目。它可能已在新版数据中合并或改名，也可能是地址有误；请按名称查找。`,
    en: (id: string) =>
      `The graph has no entry with the id “${id}”. Newer data may have merged or renamed it, or the address may be wrong; search for it by name.`,
  },
  search: { zh: '按名称、别名或拼音查找', en: 'Search by name, alias or pinyin' },
  placeholder: { zh: '例如：旗能、qineng、经信委', en: 'Such as 旗能, qineng' },
  onThisPage: { zh: '本页内容', en: 'On this page' },
  about: { zh: '基本情况', en: 'What it is' },
  aliases: { zh: '又称', en: 'Also called' },
  datasets: { zh: '数据集', en: 'Datasets' },
  sources: { zh: '出处', en: 'Sources' },
  relations: { zh: '关系', en: 'Relations' },
  relationCount: {
    zh: (count: number, groups: number) => `共 ${count} 条关系，${groups} 组`,
    en: (count: number, groups: number) => `${plural(count, 'relation')} in ${plural(groups, 'group')}`,
  },
  noRelations: { zh: '没有与其他条目的关系。', en: 'It has no relation to anything else.' },
  truncated: {
    zh: (shown: number, left: number) =>
      `相邻条目过多：显示 ${shown} 个，另有 ${left} 个未显示。可在图谱中按种类逐步展开，或导出子图。`,
    en: (shown: number, left: number) =>
      `It has many neighbours: ${shown} are shown, ${left} are not. Grow them by kind in the graph, or export the part you need.`,
  },
  showAll: { zh: (count: number) => `显示全部 ${count} 条`, en: (count: number) => `Show all ${count}` },
  showFewer: { zh: '收起', en: 'Show fewer' },
  openGraph: { zh: '在图谱中查看', en: 'Open in the graph' },
  openChain: { zh: '产业链图', en: 'Chain map' },
  openChains: { zh: '产业链', en: 'Chains' },
  openCompare: { zh: '与其他区县比较', en: 'Compare with others' },
  openGaps: { zh: '缺口', en: 'Gaps' },
  openCourting: { zh: '招引竞争', en: 'Who courts it' },
  openTargets: { zh: '指标', en: 'Targets' },
  openFacts: { zh: '逐行事实', en: 'Facts line by line' },
  openConflicts: { zh: '矛盾', en: 'Conflicts' },
  inConflict: {
    zh: (count: number) => `涉及 ${count} 处矛盾，数字或说法请对照两方。`,
    en: (count: number) =>
      `${plural(count, 'contradiction')} about it: compare both sides before you use a figure or a wording.`,
  },
  seeConflicts: { zh: '查看矛盾', en: 'See them' },
  editions: { zh: '各份文件的说法', en: 'What each document says' },
  editionsLead: {
    zh: '按文件日期排列；只与同一区县较早的文件相比。后一份没有提及，不等于取消。',
    en: 'By date of the document, compared with earlier documents of the same district. What a later one does not mention is not thereby given up.',
  },
  stated: { zh: (count: number) => `${count} 条关系`, en: (count: number) => plural(count, 'relation') },
  first: { zh: (count: number) => `首次提出 ${count}`, en: (count: number) => `${count} for the first time` },
  again: { zh: (count: number) => `沿用 ${count}`, en: (count: number) => `${count} said before` },
  notNamed: {
    zh: (count: number) => `未再提及 ${count}`,
    en: (count: number) => `${count} not mentioned again`,
  },
  supersedes: { zh: '替代', en: 'Supersedes' },
  supersededBy: { zh: '已被替代', en: 'Superseded by' },
  otherDocuments: { zh: '其他文件', en: 'Other documents' },
  and: { zh: '、', en: ', ' },
  half: { zh: '：', en: ': ' },
  projects: { zh: '项目，按阶段', en: 'Projects by stage' },
  projectsOfCluster: {
    zh: '集群与项目的联系由产品、企业或产业链推断，文件没有直接写明。',
    en: 'The tie of projects to the cluster is inferred from products, firms or chains; no document states it.',
  },
  projectCount: { zh: (count: number) => `${count} 个`, en: (count: number) => plural(count, 'project') },
  investment: {
    zh: (sum: string, stated: number, of: number) => `投资 ${sum} 亿元（${of} 个中 ${stated} 个写明）`,
    en: (sum: string, stated: number, of: number) =>
      `investment ${sum} × 100 million yuan (stated by ${stated} of ${of})`,
  },
  invests: { zh: (sum: string) => `投资 ${sum} 亿元`, en: (sum: string) => `${sum} × 100 million yuan` },
  moreProjects: {
    zh: (count: number) => `另有 ${count} 个，见项目视图`,
    en: (count: number) => `${count} more in the view of projects`,
  },
  allProjects: { zh: '在项目视图中查看', en: 'Open the view of projects' },
  noProjects: { zh: '没有与它有关的项目。', en: 'No project has to do with it.' },
});

/** Texts of the parts that only some kinds of entities have. */
export const kindWords = defineWords({
  whoAnswers: { zh: '谁负责', en: 'Who answers for it' },
  nobody: { zh: '没有文件写明由哪个部门负责', en: 'No document says which department answers for it' },
  lookedAt: { zh: '也查看了', en: 'Also looked at' },
  generic: { zh: '泛称', en: 'generic name' },
  LEADS: { zh: '牵头', en: 'leads' },
  SUPPORTS: { zh: '配合', en: 'supports' },
  DIRECT: { zh: '直接', en: 'directly' },
  CHAIN: { zh: '经产业链', en: 'through the chain' },
  CLUSTER: { zh: '经集群', en: 'through the cluster' },
  TASK: { zh: '经任务', en: 'through the task' },
  leadsAndSupports: { zh: '牵头与配合', en: 'What it leads and supports' },
  leads: { zh: '牵头', en: 'Leads' },
  supports: { zh: '配合', en: 'Supports' },
  parts: {
    zh: (sole: number, joint: number, supports: number) =>
      `独立牵头 ${sole} 项，共同牵头 ${joint} 项，配合 ${supports} 项`,
    en: (sole: number, joint: number, supports: number) =>
      `leads ${sole} alone and ${joint} with others, supports ${supports}`,
  },
  SOLE: { zh: '独立牵头', en: 'alone' },
  JOINT: { zh: '共同牵头', en: 'with others' },
  GENERIC: { zh: '泛称牵头', en: 'generic lead' },
  NONE: { zh: '无牵头', en: 'no lead' },
  noParts: { zh: '没有牵头或配合的事项。', en: 'It leads and supports nothing.' },
  openResponsibilities: { zh: '在责任视图中查看', en: 'Open the view of responsibilities' },
  whoCourts: { zh: '谁在招引', en: 'Who courts it' },
  contested: { zh: '两个以上区县争抢', en: 'contested by two districts or more' },
  possiblyContested: { zh: '可能争抢', en: 'possibly contested' },
  for: { zh: '用于', en: 'for' },
  alsoSaid: { zh: '另有推断或提及', en: 'Inferred or only mentioned' },
  tiers: { zh: '梯队沿革', en: 'Tiers through the editions' },
  tiersLead: {
    zh: '各版规划把它列在哪一梯队、用什么名称。',
    en: 'In which tier each edition lists it, and under which name.',
  },
  edition: { zh: '文件', en: 'Edition' },
  tier: { zh: '梯队', en: 'Tier' },
  nameInDoc: { zh: '文中名称', en: 'Name printed' },
  change: { zh: '变化', en: 'Change' },
  noTier: { zh: '未列入', en: 'not listed' },
  position: { zh: (position: number) => `第 ${position} 位`, en: (position: number) => `place ${position}` },
  renamed: { zh: '改名', en: 'renamed' },
  FIRST_EDITION: { zh: '首版列入', en: 'in the first edition' },
  NEW: { zh: '新增', en: 'new' },
  UP: { zh: '上升', en: 'up' },
  DOWN: { zh: '下降', en: 'down' },
  SAME_TIER: { zh: '同级', en: 'same rank' },
  UNRANKED: { zh: '无位次', en: 'unranked' },
  NOT_YET: { zh: '尚未列入', en: 'not yet' },
  NOT_NAMED: { zh: '未列入梯队', en: 'not named' },
  yield: { zh: '这份文件产出的事实', en: 'What this document yielded' },
  yieldCount: {
    zh: (entities: number, relations: number) =>
      `${entities} 个条目、${relations} 条关系引用这份文件。选一个标题，逐行查看。`,
    en: (entities: number, relations: number) =>
      `${entities} entries and ${relations} relations cite it. Choose a heading to read them line by line.`,
  },
  noHeadings: { zh: '文件没有标题。', en: 'The document has no headings.' },
  fromStart: { zh: '从第 1 行开始', en: 'From line 1' },
  line: { zh: (line: number) => `第 ${line} 行`, en: (line: number) => `line ${line}` },
  sides: { zh: '各方说法', en: 'The sides' },
  shownByDefault: { zh: '默认采用', en: 'Shown by default' },
});
