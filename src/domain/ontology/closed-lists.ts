import type { ClosedList, ClosedValue } from './types.ts';

const value = (code: string, zh: string, en: string): ClosedValue => ({ code, zh, en });

export const closedLists: readonly ClosedList[] = [
  {
    name: 'Modality',
    en: 'Whether a relation exists, is planned, is being courted, or is only mentioned. Never mixed in an answer.',
    values: [
      value('EXISTING', '现有', 'existing'),
      value('PLANNED', '规划', 'planned'),
      value('COURTED', '拟引进', 'courted'),
      value('MENTIONED', '提及', 'mentioned'),
    ],
  },
  {
    name: 'Stated',
    en: 'Whether a document says it, or an editor or a computation concluded it.',
    values: [
      value('EXPLICIT', '明示', 'a document says so'),
      value('INFERRED', '推断', 'concluded, not printed'),
    ],
  },
  {
    name: 'DistrictLevel',
    en: 'Administrative level of a district.',
    values: [value('DISTRICT', '区', 'district'), value('COUNTY', '县', 'county')],
  },
  {
    name: 'DistrictRole',
    en: 'Why a district is in the graph.',
    values: [
      value('SUBJECT', '规划主体', 'has a plan of its own in the dataset'),
      value('PARTNER', '合作方', 'named as a partner'),
      value('COMPARISON', '对比', 'named for comparison'),
    ],
  },
  {
    name: 'RegionKind',
    en: 'Kind of place that is not a district.',
    values: [
      value('FUNCTIONAL_AREA', '功能区', 'functional area'),
      value('OUTSIDE_CITY', '市外城市', 'city outside the municipality'),
      value('MACRO_REGION', '大区域', 'macro region'),
      value('TOWN', '镇街', 'town'),
    ],
  },
  {
    name: 'ParkKind',
    en: 'Kind of park.',
    values: [
      value('HITECH', '高新区', 'high-tech zone'),
      value('INDUSTRIAL_PARK', '工业园区', 'industrial park'),
      value('GROUP', '组团', 'group of a park'),
      value('SME_CLUSTER', '中小企业集聚区', 'small-enterprise area'),
      value('SITE', '点位', 'site'),
      value('THEME_PARK', '主题园', 'theme park'),
      value('CROSS_DISTRICT', '跨区园区', 'park of two districts'),
    ],
  },
  {
    name: 'BuildStatus',
    en: 'Whether a park or platform stands.',
    values: [
      value('EXISTING', '现有', 'existing'),
      value('BUILDING', '在建', 'being built'),
      value('PLANNED', '规划', 'planned'),
      value('UPGRADING', '提升', 'being upgraded'),
    ],
  },
  {
    name: 'IndustryScheme',
    en: 'Classification that an industry belongs to.',
    values: [
      value('CQ33618', '重庆33618', "Chongqing's 33618 system"),
      value('EXT', '扩展', 'extension for terms that 33618 lacks'),
    ],
  },
  {
    name: 'IndustryTier',
    en: 'Tier of an industry within its scheme.',
    values: [
      value('TRILLION_DOMINANT', '万亿级主导', 'trillion-yuan dominant'),
      value('FIVE_HUNDRED_BILLION_PILLAR', '五千亿级支柱', 'five-hundred-billion pillar'),
      value('HUNDRED_BILLION_FEATURED', '千亿级特色优势', 'hundred-billion featured'),
      value('EMERGING_FUTURE', '新星·未来产业', 'emerging: future'),
      value('EMERGING_HIGH_GROWTH', '新星·高成长性', 'emerging: high growth'),
      value('UMBRELLA', '统称', 'umbrella term'),
    ],
  },
  {
    name: 'Verification',
    en: 'What an entry of the taxonomy rests on.',
    values: [
      value('DOCUMENT', '文件', 'a document of the dataset'),
      value('PUBLIC', '公开资料', 'public sources'),
      value('UNVERIFIED', '未核实', 'not verified'),
    ],
  },
  {
    name: 'ChainKind',
    en: 'Kind of chain.',
    values: [
      value('PRODUCT', '产品链', 'products'),
      value('SERVICE', '服务链', 'services'),
      value('MODE', '模式', 'mode of operation'),
      value('ECOSYSTEM', '生态', 'ecosystem'),
    ],
  },
  {
    name: 'MergeBasis',
    en: 'Why mentions of a product in several chains are one product.',
    values: [value('EXACT', '同名', 'same printed name'), value('CURATED', '人工', 'curated entry')],
  },
  {
    name: 'FirmKind',
    en: 'What a firm-like name stands for.',
    values: [
      value('FIRM', '企业', 'firm'),
      value('BRAND', '品牌', 'brand'),
      value('PROJECT_OWNER', '项目业主', 'project owner'),
    ],
  },
  {
    name: 'OrganizationKind',
    en: 'Kind of organization.',
    values: [
      value('UNIVERSITY', '高校', 'university'),
      value('INSTITUTE', '科研院所', 'institute'),
      value('HOSPITAL', '医院', 'hospital'),
      value('STATE_PLATFORM', '国有平台', 'state platform'),
      value('LEADING_GROUP', '领导小组', 'leading group'),
      value('INCUBATOR', '孵化器', 'incubator'),
    ],
  },
  {
    name: 'ProjectKind',
    en: 'Kind of project.',
    values: [
      value('PRODUCTION', '生产', 'production'),
      value('INFRASTRUCTURE', '基础设施', 'infrastructure'),
      value('SUPPORTING', '配套', 'supporting'),
      value('PLATFORM', '平台', 'platform'),
    ],
  },
  {
    name: 'ProjectStage',
    en: 'How far a project is, from idea to expansion; the order of the values is the order of stages.',
    values: [
      value('IDEA', '谋划', 'idea'),
      value('PLANNED', '规划建设', 'planned'),
      value('COURTING', '招引', 'courting'),
      value('SIGNED', '签约', 'signed'),
      value('INTRODUCED', '引进落地', 'introduced'),
      value('UNDER_CONSTRUCTION', '在建', 'under construction'),
      value('BUILT', '建成', 'built'),
      value('TRIAL_RAMP', '投产达产', 'ramping up'),
      value('RUNNING', '现有', 'running'),
      value('EXPANSION', '扩能', 'expansion'),
    ],
  },
  {
    name: 'DepartmentLevel',
    en: 'Level of a department.',
    values: [
      value('DISTRICT', '区级', 'district'),
      value('MUNICIPAL', '市级', 'municipal'),
      value('PARK_COMMITTEE', '园区管委会', 'park committee'),
      value('PARTY', '党委部门', 'party'),
    ],
  },
  {
    name: 'WantedDirection',
    en: 'Whether more or less of an indicator is wanted.',
    values: [value('UP', '越高越好', 'more is wanted'), value('DOWN', '越低越好', 'less is wanted')],
  },
  {
    name: 'Comparator',
    en: 'How a figure is meant.',
    values: [
      value('EQUAL', '等于', 'exactly'),
      value('AT_LEAST', '不低于', 'at least'),
      value('MORE_THAN', '超过', 'more than'),
      value('ABOUT', '约', 'about'),
      value('AT_MOST', '不高于', 'at most'),
    ],
  },
  {
    name: 'TargetKind',
    en: 'Whether a figure is aimed at, started from, or reached.',
    values: [
      value('TARGET', '目标', 'target'),
      value('BASELINE', '基期', 'baseline'),
      value('ACTUAL', '实绩', 'actual'),
    ],
  },
  {
    name: 'TargetAttribute',
    en: 'Whether a target binds.',
    values: [value('BINDING', '约束性', 'binding'), value('EXPECTED', '预期性', 'expected')],
  },
  {
    name: 'Accumulation',
    en: 'What a figure covers.',
    values: [
      value('STOCK', '存量', 'stock'),
      value('CUMULATIVE', '累计', 'cumulative over the period'),
      value('NEWLY_ADDED', '新增', 'newly added'),
      value('ANNUAL', '年均', 'yearly'),
      value('RATE', '比率', 'rate'),
    ],
  },
  {
    name: 'TargetScope',
    en: 'Which enterprises a figure covers.',
    values: [
      value('ABOVE_SCALE', '规上', 'enterprises above designated size'),
      value('FULL_SCOPE', '全口径', 'full scope'),
      value('ALL_INDUSTRY', '全部工业企业', 'all industrial enterprises'),
    ],
  },
  {
    name: 'PlatformKind',
    en: 'Kind of platform.',
    values: [
      value('STATE_KEY_LAB', '国家重点实验室', 'state key laboratory'),
      value('KEY_LAB', '重点实验室', 'key laboratory'),
      value('RESEARCH_INSTITUTE', '研究院', 'research institute'),
      value('ENG_CENTRE', '工程中心', 'engineering centre'),
      value('TECH_CENTRE', '技术中心', 'technology centre'),
      value('INCUBATOR', '孵化器', 'incubator'),
      value('TEST_CENTRE', '检测中心', 'test centre'),
      value('BASE', '基地', 'base'),
      value('SERVICE_PLATFORM', '服务平台', 'service platform'),
      value('INDUSTRIAL_INTERNET', '工业互联网平台', 'industrial internet platform'),
      value('INFRASTRUCTURE', '基础设施', 'infrastructure'),
    ],
  },
  {
    name: 'DesignationLevel',
    en: 'Who awards a designation.',
    values: [value('NATIONAL', '国家级', 'national'), value('MUNICIPAL', '市级', 'municipal')],
  },
  {
    name: 'DatePrecision',
    en: 'How exactly a date is known.',
    values: [value('DAY', '日', 'day'), value('MONTH', '月', 'month'), value('YEAR', '年', 'year')],
  },
  {
    name: 'DocumentStatus',
    en: 'Standing of a document. Drafts and news never override issued documents.',
    values: [
      value('ISSUED', '印发', 'issued'),
      value('DRAFT', '草案', 'draft'),
      value('NEWS', '新闻', 'news'),
    ],
  },
  {
    name: 'ConflictKind',
    en: 'Kind of contradiction.',
    values: [
      value('T', '正文与表格', 'text against table in one document'),
      value('I', '文内两处', 'two passages of one document'),
      value('S', '加总', 'sums and arithmetic'),
      value('V', '版本', 'versions'),
      value('D', '文件之间', 'between documents'),
      value('N', '名称', 'names'),
      value('M', '口径不同', 'looks like a conflict but is another metric or scope'),
    ],
  },
  {
    name: 'LocationPrecision',
    en: 'Whether the line itself says the place, or the paragraph it stands in.',
    values: [
      value('STATED', '本句写明', 'the line says it'),
      value('CONTEXTUAL', '据上下文', 'by the context'),
    ],
  },
  {
    name: 'FocusLevel',
    en: 'Weight of a focus in a park.',
    values: [
      value('PRIORITY', '主导', 'priority'),
      value('FEATURED', '特色', 'featured'),
      value('FOCUS', '重点', 'focus'),
    ],
  },
  {
    name: 'Match',
    en: 'How a phrase matches an industry. RELATED never counts in overlap.',
    values: [
      value('EXACT', '一致', 'same'),
      value('CLOSE', '相近', 'close'),
      value('BROAD', '更宽', 'the industry is broader'),
      value('NARROW', '更窄', 'the industry is narrower'),
      value('RELATED', '相关', 'related only'),
    ],
  },
  {
    name: 'MatchedBy',
    en: 'Who made a classification.',
    values: [value('RULE', '规则', 'a rule'), value('CURATED', '人工', 'a curated entry')],
  },
  {
    name: 'FirmRole',
    en: "A firm's role in a cluster.",
    values: [
      value('ANCHOR', '龙头', 'anchor'),
      value('PRESENT', '现有', 'present'),
      value('PROJECT_ONLY', '仅项目', 'through a project only'),
    ],
  },
  {
    name: 'SupersedeScope',
    en: 'What a newer document replaces of an older one.',
    values: [
      value('CLUSTER_SYSTEM', '集群体系', 'cluster system'),
      value('PARK_FOCUS', '园区定位', 'park focus'),
    ],
  },
];
