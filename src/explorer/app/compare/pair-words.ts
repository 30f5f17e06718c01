import { defineWords } from '../language/use-words.ts';

type MakerCount = Readonly<Record<'firms' | 'projects' | 'clusters', number>>;

const things = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Texts of a pair of districts. */
export const pairWords = defineWords({
  heading: { zh: (a: string, b: string) => `${a} 与 ${b}`, en: (a: string, b: string) => `${a} and ${b}` },
  pair: { zh: '两区对比', en: 'The pair' },
  exportPair: { zh: '导出这一对', en: 'Export the pair' },
  close: { zh: '关闭这一对', en: 'Close the pair' },
  swap: { zh: '交换左右', en: 'Swap the sides' },
  shared: { zh: '共有（同质化）', en: 'Shared' },
  complementary: { zh: '互补', en: 'Complementary' },
  onlyOf: { zh: (name: string) => `仅${name}`, en: (name: string) => `${name} only` },
  bothHave: { zh: '共有', en: 'both' },
  partsOfPair: { zh: '这一对的各部分', en: 'Parts of the pair' },
  shares: {
    zh: (all: string, smaller: string) => `占双方全部 ${all} · 占较小一方 ${smaller}`,
    en: (all: string, smaller: string) => `${all} of all · ${smaller} of the smaller side`,
  },
  items: { zh: (count: number) => `${count} 项`, en: (count: number) => `${count}` },
  links: { zh: (count: number) => `${count} 条`, en: (count: number) => things(count, 'link') },
  noSharing: {
    zh: '按所选条件，两区没有共有的产业或产品。',
    en: 'With these choices, the two share no industry or product.',
  },
  noLinks: {
    zh: '按所选条件，没有找到这一方向的供给关系。',
    en: 'With these choices, there is no link in this direction.',
  },
  nothingOnly: { zh: '没有。', en: 'None.' },
  documents: { zh: (name: string) => `${name}的依据：`, en: (name: string) => `${name} rests on: ` },
  noDocuments: { zh: '没有文件', en: 'no document' },
  capped: {
    zh: (shown: number, all: number) => `列出 ${shown} 项，共 ${all} 项。`,
    en: (shown: number, all: number) => `${shown} of ${all} are listed.`,
  },
  showAll: { zh: (count: number) => `最多列出 ${count} 项`, en: (count: number) => `List up to ${count}` },
  // Shared
  bothToday: { zh: '两区现在都有生产', en: 'Both make it today' },
  oneToday: { zh: '一区现在有生产，另一区还没有', en: 'One makes it today, the other does not yet' },
  noneToday: { zh: '两区现在都没有点名的生产者', en: 'Neither names anyone who makes it today' },
  sides: {
    zh: {
      EXISTING: '现在有生产',
      PLANNED: '规划生产',
      COURTED: '正在招引',
      MENTIONED: '仅提及生产',
      NONE: '未点名由谁生产',
    },
    en: {
      EXISTING: 'makes it today',
      PLANNED: 'plans to make it',
      COURTED: 'is courting makers',
      MENTIONED: 'only mentions makers',
      NONE: 'names no maker',
    },
  },
  side: {
    zh: (name: string, state: string) => `${name}${state}`,
    en: (name: string, state: string) => `${name} ${state}`,
  },
  sideSeparator: { zh: '，', en: '; ' },
  makers: {
    zh: ({ firms, projects, clusters }: MakerCount) =>
      [
        firms > 0 && `${firms} 家企业`,
        projects > 0 && `${projects} 个项目`,
        clusters > 0 && `${clusters} 个集群（未点名企业）`,
      ]
        .filter(Boolean)
        .join('、'),
    en: ({ firms, projects, clusters }: MakerCount) =>
      [
        firms > 0 && things(firms, 'firm'),
        projects > 0 && things(projects, 'project'),
        clusters > 0 && `${things(clusters, 'cluster')} as such`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  nobodyNamed: { zh: '没有文件点名由谁生产', en: 'No document names who makes it' },
  clusters: { zh: '集群', en: 'Clusters' },
  parks: { zh: '园区', en: 'Parks' },
  parksOfWhole: { zh: '园区（定位于更宽的集群）', en: 'Parks (of a broader cluster)' },
  firms: { zh: '企业', en: 'Firms' },
  projects: { zh: '项目', en: 'Projects' },
  figures: { zh: '目标与指标', en: 'Targets and figures' },
  evidence: { zh: '依据', en: 'Evidence' },
  details: {
    zh: (firms: number, projects: number, figures: number, statements: number) =>
      `展开：企业 ${firms}、项目 ${projects}、指标 ${figures}、依据 ${statements}`,
    en: (firms: number, projects: number, figures: number, statements: number) =>
      `More: ${things(firms, 'firm')}, ${things(projects, 'project')}, ${things(figures, 'figure')}, ${things(statements, 'statement')}`,
  },
  more: { zh: (count: number) => `另有 ${count} 个`, en: (count: number) => `${count} more` },
  wholeCluster: { zh: '集群整体', en: 'of the cluster as a whole' },
  via: {
    zh: {
      PRODUCT: '生产者',
      CLUSTER_NAME: '以该产业命名的集群的企业',
      CLUSTER_AS_A_WHOLE: '集群整体的企业（文件未写明属于这一项）',
    },
    en: {
      PRODUCT: 'Makers',
      CLUSTER_NAME: 'Of a cluster that is named for it',
      CLUSTER_AS_A_WHOLE: 'Of the cluster as a whole (no line says that they are of this)',
    },
  },
  sources: {
    zh: {
      CLUSTER: '集群',
      PARK_FOCUS: '园区定位',
      PARK_CLUSTER_FOCUS: '园区定位于集群',
      THIRD_PARTY: '第三方表格',
      PRODUCER: '生产',
    },
    en: {
      CLUSTER: 'cluster',
      PARK_FOCUS: 'focus of a park',
      PARK_CLUSTER_FOCUS: 'park that focuses on a cluster',
      THIRD_PARTY: "third party's table",
      PRODUCER: 'makes it',
    },
  },
  classifiedAs: { zh: (name: string) => `归类：${name}`, en: (name: string) => `classified as ${name}` },
  // Complementary
  complementaryLead: {
    zh: '先看左供右，再看右供左。“推断”只表示可能供应：两端各有文件依据，供应本身没有文件写明。每条的状态取两端中较弱的一端。',
    en: 'First left to right, then right to left. “Inferred” means that one could supply the other: each end is in a document, the supply itself is in none. The state of a link is that of its weaker end.',
  },
  filterLinks: { zh: '只看', en: 'Show' },
  linkFilters: {
    zh: { all: '全部', today: '供方现在就有生产', stated: '文件明示的供应', exclusive: '需方自己不生产' },
    en: {
      all: 'all',
      today: 'what the supplier makes today',
      stated: 'what a document states',
      exclusive: 'what the other does not make',
    },
  },
  kinds: {
    zh: { STATED_SUPPLY: '文件明示的供应', CHAIN_STEP: '产业链上下游', DEMAND: '一方生产、另一方招引或缺少' },
    en: {
      STATED_SUPPLY: 'Supply that a document states',
      CHAIN_STEP: 'One step of a chain',
      DEMAND: 'One makes what the other seeks or lacks',
    },
  },
  kindNotes: {
    zh: {
      STATED_SUPPLY: '',
      CHAIN_STEP: '文件所列产业链的上一环在供方，下一环在需方。',
      DEMAND: '“招引”可能是想在本地建厂，不一定是找供应商。',
    },
    en: {
      STATED_SUPPLY: '',
      CHAIN_STEP: 'A printed step of a chain leads from what the supplier makes to what the other makes.',
      DEMAND: 'Who courts a firm may want a plant of its own rather than a supplier.',
    },
  },
  supplies: { zh: '供给', en: 'to' },
  supplier: { zh: (name: string) => `供方 ${name}`, en: (name: string) => `Supplier: ${name}` },
  user: { zh: (name: string) => `需方 ${name}`, en: (name: string) => `Supplied: ${name}` },
  needs: { zh: '用于生产', en: 'to make' },
  unnamedProduct: { zh: '文件未写明产品', en: 'no product is named' },
  demandKinds: {
    zh: { SEEKS: '招引', LACKS: '缺少', SUPPLIES_TO: '需要供给' },
    en: { SEEKS: 'seeks', LACKS: 'lacks', SUPPLIES_TO: 'is to be supplied' },
  },
  madeByBoth: { zh: '两区都生产，也有竞争', en: 'both make it: they also compete' },
  mutual: { zh: '双向', en: 'both ways' },
  chains: { zh: '产业链', en: 'Chain' },
  linksShown: {
    zh: (shown: number, all: number) => `共 ${all} 条，符合 ${shown} 条`,
    en: (shown: number, all: number) => `${shown} of ${things(all, 'link')} shown`,
  },
  linkSource: { zh: '环节、需求或供应', en: 'the step, the demand or the supply' },
  // Only one
  onlyHeading: { zh: '各自独有', en: 'What only one has' },
});
