import { column, type SheetColumn } from './sheet-definition.ts';

/** Name of the first sheet, which says what the workbook is about. */
export const settingsSheet = '说明';

/** What the workbook is about: rows of the first sheet with a heading in column A and a value in column B. */
export const settings = {
  dataset: { heading: '数据集标识', help: '小写字母、数字、连字符，如 beibei-plan' },
  version: { heading: '版本', help: '如 1.0；再次导入同一数据集时不得更旧' },
  title: { heading: '数据集名称', help: '如 北碚区制造业规划' },
  district: { heading: '区县', help: '如 北碚区' },
  districtCites: { heading: '区县出处', help: '写有区县名称的行，如 plan-1:2' },
  base: { heading: '基准', help: '系统填写，请勿改动：导出时数据的校验值' },
} as const;

export type SettingKey = keyof typeof settings;
export type Settings = Readonly<Record<SettingKey, string>>;

/** Heading of the first column of the list of documents, below the settings. */
export const documentsHeading = '文件代号';

/** Columns of the list of documents. */
export const documentColumns: readonly SheetColumn[] = [
  column('code', documentsHeading, '小写字母、数字、连字符，如 beibei-2023', 24, { required: true }),
  column('title', '标题', '照原文', 44, { required: true }),
  column('docNo', '文号', '', 18),
  column('issuer', '发文机关', '', 22),
  column('date', '日期', '如 2023-02-06、2023-02 或 2023', 14, { required: true }),
  column('status', '性质', '从列表中选', 10, { required: true, closed: 'DocumentStatus' }),
  column('periodStart', '规划期起', '如 2021', 10, { numeric: true }),
  column('periodEnd', '规划期止', '如 2025', 10, { numeric: true }),
  column('file', '文件名', '空着即 文件代号.txt', 20),
  column('cites', '出处', '写有标题的行号', 14, { required: true }),
];

/** Lines of explanation above the settings. */
export const introduction: readonly string[] = [
  'chain-atlas 规划数据表',
  '一张表一类内容：园区、集群、产业链（每个环节一行）、企业、项目、招引、任务分工、指标。',
  '只写文件中写明的事；每行都要有出处（行号）。拿不准的不写。',
  '可以直接写名称；系统找不到的名称，会列出来请您确认后再新增。',
  '同一企业有“现有”和“规划”两种状态时，写成两行，名称相同。',
  '灰色“例：”开头的行是示例，导入时略过。第二行是填写说明。',
  '“标识”列由系统填写：改名称时保留标识，原名称会自动成为别名。',
];

/** The settings of an empty workbook. */
export const emptySettings: Settings = {
  dataset: '',
  version: '1.0',
  title: '',
  district: '',
  districtCites: '',
  base: '',
};
