/** What a rule of the dataset format says when a dataset breaks it. docs/dataset-format.md lists the same names. */
export interface RuleText {
  readonly severity: 'error' | 'warning';
  readonly en: string;
  readonly zh: string;
}

const error = (en: string, zh: string): RuleText => ({ severity: 'error', en, zh });
const warning = (en: string, zh: string): RuleText => ({ severity: 'warning', en, zh });

const fileRules = {
  'manifest-missing': error(
    'the folder has no dataset.yaml, which gives the dataset its id and version',
    '文件夹中没有 dataset.yaml；数据集的标识和版本写在其中',
  ),
  'manifest-yaml': error('dataset.yaml is not YAML: {problem}', 'dataset.yaml 不是有效的 YAML：{problemZh}'),
  'manifest-key': error('dataset.yaml has no field {column}', 'dataset.yaml 没有“{column}”这一项'),
  'manifest-value': error('{column} must be {expected}', '{column} 应为{expectedZh}'),
  'unknown-file': error(
    'this file belongs to no dataset: tables are entities/<Label>.csv and relations/<TYPE>.csv, or .jsonl',
    '数据集中不应有此文件：数据表为 entities/<标签>.csv 和 relations/<类型>.csv，或 .jsonl',
  ),
  'not-a-file': error(
    'this is a folder, a link or a device, not a file; put the file itself here',
    '这是文件夹、链接或设备，不是文件；请放入文件本身',
  ),
  'duplicate-table': error(
    '{other} holds the same table; keep one of the two',
    '{other} 是同一张表，请只保留一个',
  ),
  encoding: error(
    'the file is neither UTF-8 nor GB18030; save it as “CSV UTF-8”',
    '文件既不是 UTF-8 也不是 GB18030 编码；请另存为“CSV UTF-8”',
  ),
  'encoding-gb18030': warning(
    'the file is not UTF-8 and was read as GB18030, as Chinese Excel saves it',
    '文件不是 UTF-8，已按 GB18030（中文版 Excel 的编码）读取',
  ),
  'csv-syntax': error('the row is not CSV: {problem}', '此行不符合 CSV 格式：{problemZh}'),
  'cell-count': error(
    'the row has {found} cells and the heading {expected}; often a comma in a cell without quotes',
    '此行有 {found} 格，表头有 {expected} 格；常见原因是单元格中的逗号没有加引号',
  ),
  'column-count': error(
    'there are more than {limit} columns, and no table has as many; nothing of the file was read',
    '超过 {limit} 列，没有哪张表有这么多列；此文件未读取',
  ),
  'more-errors': error(
    '{count} more errors of the rule {rule} in this file; put right those above, and check again',
    '此文件还有 {count} 处同类错误（{rule}）；请先改正以上各处，再次检查',
  ),
  'more-warnings': warning(
    '{count} more warnings of the rule {rule} in this file',
    '此文件还有 {count} 条同类提醒（{rule}）',
  ),
  'json-syntax': error('the line is not a JSON object: {problem}', '此行不是 JSON 对象：{problemZh}'),
  'unknown-column': error('{table} has no column {column}', '{table} 没有“{column}”这一列'),
  'duplicate-column': error('the column {column} stands twice', '“{column}”列出现了两次'),
  'missing-column': error('the column {column} is missing', '缺少“{column}”列'),
} as const satisfies Readonly<Record<string, RuleText>>;

const cellRules = {
  required: error('{column} is required and empty', '“{column}”必填，此处为空'),
  integer: error('{column} takes a whole number', '“{column}”应为整数'),
  float: error('{column} takes a number', '“{column}”应为数字'),
  boolean: error('{column} takes true or false', '“{column}”应为 是 或 否（true 或 false）'),
  date: error(
    '{column} takes a date such as 2022, 2022-08 or 2022-08-31',
    '“{column}”应为日期，如 2022、2022-08 或 2022-08-31',
  ),
  'closed-value': error('{column} takes one of {expected}', '“{column}”应为以下之一：{expectedZh}'),
  'excel-damage': error(
    'Excel has turned this cell into {what}; format the column as text and write the original again',
    'Excel 已把此单元格变为{whatZh}；请把该列设为“文本”格式后重新填写原文',
  ),
  'control-character': error(
    'the cell holds a character that cannot be seen or is damaged ({code})',
    '单元格中有不可见或已损坏的字符（{code}）',
  ),
  'too-long': error(
    'the cell has {found} characters; the limit is {limit}, and no cell holds a sentence of a document',
    '单元格有 {found} 个字符，上限为 {limit}；单元格不收录文件原句',
  ),
  'list-separator': error('an item of a list may not hold “|”', '列表中的一项不能含有“|”'),
} as const satisfies Readonly<Record<string, RuleText>>;

const identityRules = {
  'id-form': error(
    'an id is written prefix:path in lower-case letters, digits, hyphens and slashes, such as park:jiangjin/shuangfu',
    '标识应写作 前缀:路径，只用小写字母、数字、连字符和斜杠，如 park:jiangjin/shuangfu',
  ),
  'id-prefix': error('the id of {label} begins with {expected}', '{labelZh}的标识应以 {expected} 开头'),
  'duplicate-id': error('row {other} has the same id', '第 {other} 行已有相同标识'),
  'name-differs': error('{column} and name differ; write one of them', '“{column}”与 name 不一致；只写其一'),
  'relation-id': error(
    'the relation id of this row is {expected}; leave the column out',
    '此行的关系标识应为 {expected}；可省去该列',
  ),
  'duplicate-relation': error(
    'row {other} states the same relation ({relationId})',
    '第 {other} 行已写明同一关系（{relationId}）',
  ),
  'unknown-end': error('no entity has this id', '没有实体使用此标识'),
  'end-label': error(
    '{type} goes {direction} {expected}, and this is {label}',
    '{type} 的{directionZh}应为{expectedZh}，而此处为{labelZh}',
  ),
  'unknown-reference': error('no entity has this id', '没有实体使用此标识'),
  'reference-label': error(
    '{column} refers to {expected}, and this is {label}',
    '“{column}”应指向{expectedZh}，而此处为{labelZh}',
  ),
} as const satisfies Readonly<Record<string, RuleText>>;

const citationRules = {
  'citation-required': error(
    'every fact names the line that it stands on, such as qijiang-145:344',
    '每条事实都要注明出处行号，如 qijiang-145:344',
  ),
  'citation-form': error(
    'a citation is written document:line or document:line-line',
    '出处应写作 文件:行号 或 文件:行号-行号',
  ),
  'citation-document': error('the dataset has no Document {document}', '数据集中没有文件 {document}'),
  'citation-one-document': error(
    'relations {type} are told apart by document, so a row cites one document only: {documents}',
    '{type} 按文件区分，每行只能引用一个文件：{documents}',
  ),
  'citation-line': error('{document} has {lines} lines', '{document} 只有 {lines} 行'),
  'citation-blank': warning('the cited lines of {document} are blank', '所引 {document} 的行为空白'),
  'document-sha': error(
    'the file {file2} has another SHA-256 than the dataset says; its citations were not checked',
    '文件 {file2} 的 SHA-256 与数据集所写不符；未核对其出处',
  ),
  'document-missing': warning(
    'the folder of documents has no {file2}; its citations were not checked',
    '文件夹中没有 {file2}；未核对其出处',
  ),
  'documents-not-checked': warning(
    'no folder of documents was given (--documents, DOCUMENTS_DIR): cited lines were not checked',
    '未指定文件目录（--documents 或 DOCUMENTS_DIR），未核对所引行',
  ),
  'name-not-cited': warning(
    'neither the cited lines nor the headings above them print the name or an alias of {names}; cite the line that does, or say in citationNote why none does',
    '所引行及其上级标题中没有“{names}”的名称或别名；请引用写有该名称的行，或在 citationNote 列（出处说明）中写明原因',
  ),
  'end-not-cited': warning(
    '{fact}: neither the cited lines nor the headings above them print {names}; cite also the line that does, or say in citationNote why none does',
    '{factZh}：所引行及其上级标题中没有“{names}”；请补引写有该名称的行，或在 citationNote 列（出处说明）中写明原因',
  ),
  'citation-note-unneeded': warning(
    'the cited lines print this fact; leave citationNote out',
    '所引行已写有此事实，请清空 citationNote 列（出处说明）',
  ),
  'citation-notes': warning(
    '{found} facts say in citationNote why their lines do not print them; at most {percent} % may ({limit})',
    '有 {found} 条事实以“出处说明”代替原文，最多允许 {percent}%（{limit} 条）',
  ),
  'document-sentence': error(
    '{column} copies more than {limit} characters in a row of a document; say it in your own words',
    '“{column}”照抄文件超过 {limit} 个字；请改用自己的话',
  ),
} as const satisfies Readonly<Record<string, RuleText>>;

const structureRules = {
  'heading-document': error('no Document has this id', '没有此文件'),
  'heading-line': error('the line {value} has two headings', '第 {value} 行有两个标题'),
  'heading-twice': error(
    'headings.csv has the headings of {document}; leave {column} out',
    'headings.csv 已有 {document} 的标题；请去掉“{column}”列',
  ),
  'target-indicator': error(
    'a target belongs to one indicator (OF_INDICATOR); it has {found}',
    '每个目标值应属于一个指标（OF_INDICATOR），此处有 {found} 个',
  ),
  'park-parent': error(
    'a park is part of a park, district or region (PART_OF)',
    '每个园区应隶属于园区、区县或地区（PART_OF）',
  ),
  'part-of-depth': error(
    'PART_OF is {found} levels deep here; the limit is {limit}: {path}',
    'PART_OF 在此处有 {found} 层，上限为 {limit} 层：{path}',
  ),
  'part-of-cycle': error('PART_OF goes in a circle: {path}', 'PART_OF 成环：{path}'),
  'broader-parents': error(
    'an industry has one broader industry; this one has {found}: {path}',
    '每个产业只有一个上位产业，此处有 {found} 个：{path}',
  ),
  'broader-cycle': error('BROADER goes in a circle: {path}', 'BROADER 成环：{path}'),
  'feeds-chain': warning(
    'the stage belongs to {other}, not to {expected}',
    '该环节属于 {other}，而不是 {expected}',
  ),
  cardinality: warning(
    '{label} should have {expected} {type}; this one has {found}',
    '{labelZh}应有{expectedZh} {type}，此处有 {found} 个',
  ),
  orphan: warning('no relation and no property names this entity', '没有任何关系或属性提到此实体'),
  'task-lead': warning(
    'tasks of {document} name a department that leads; this one has none',
    '{document} 的任务均写明牵头部门，此任务没有',
  ),
} as const satisfies Readonly<Record<string, RuleText>>;

/** Rules of the workbook alone (`src/dataset/workbook`). */
export const workbookRules = {
  'workbook-file': error(
    'the file is no Excel workbook (.xlsx) that can be read: {problem}',
    '文件不是可以读取的 Excel 工作簿（.xlsx）：{problemZh}',
  ),
  'workbook-sheet': error(
    'the workbook has no sheet {value}; make one with “chain-atlas template”',
    '工作簿中没有“{value}”工作表；请用 chain-atlas template 生成模板',
  ),
  'workbook-setting': error(
    'the sheet 说明 says nothing, or nothing usable, under {column}: {expected}',
    '“说明”工作表中“{column}”未填写或无法使用：{expectedZh}',
  ),
  'workbook-ambiguous': error(
    '“{name}” is the name of several: {found}; write the id of the one that is meant',
    '有多个实体叫“{name}”：{found}；请改写其中一个的标识',
  ),
  'workbook-unknown': error(
    'nothing is called “{name}” ({expected}); add a row for it in its own sheet, or write the name as known',
    '没有叫“{name}”的{expectedZh}；请先在相应工作表中新增一行，或改用已有名称',
  ),
  'workbook-repeated': error(
    '{other} says {before} of the same entity; rows of one entity must agree',
    '{other} 对同一实体写的是“{before}”；同一实体的各行应一致',
  ),
  'workbook-stale': error(
    'the district has changed in the graph since this workbook was exported; export it again and repeat your edits, so that no work is lost, your own or that of others',
    '自导出此工作簿以来，图谱中该区县的数据已有变化（可能是您自己的另一次导入，也可能是他人的修改）；请重新导出一份，在新的一份中再改，以免覆盖这些修改',
  ),
  'workbook-still-named': error(
    '{name} ({place}) is no longer in the workbook, and {count} other facts still name it: {found}; put its row back, or change those as well',
    '工作簿中已删去“{name}”（{placeZh}），但仍有 {count} 条事实提到它：{foundZh}；请恢复该行，或把这些事实一并改掉',
  ),
  'workbook-like-date': error(
    'the cell is text that looks like a date which Excel has made of something else; write what the document prints, or a date such as 2022-08-31',
    '此格是文本，但形似 Excel 由其他内容改成的日期；请按原文重新填写，日期请写作 2022-08-31 的形式',
  ),
  'workbook-similar': warning(
    'no firm is called {value}, but there is {known}. Did you mean that one? If so, write {known} here, or add {value} to its aliases; if not, leave it',
    '系统中没有叫“{value}”的企业，但有“{known}”。是否就是这一家？若是，请改写为“{known}”，或在该企业的“别名”中加上“{value}”；若不是，可不理会',
  ),
  'workbook-without-base': warning(
    'this workbook was filled in by hand: it carries no stamp of an export, so it cannot be told whether the district has been changed since, and loading it turns such changes back to what it says. To keep them, answer no, export the district and edit that workbook',
    '此工作簿是手填的，没有导出时的基准，系统无法判断图谱中该区县后来有无修改；装载后，与它不同的修改会被改回它所写的内容。要保留这些修改，请回答 n，用 export 导出该区县，在导出的工作簿中再改',
  ),
} as const satisfies Readonly<Record<string, RuleText>>;

const table = {
  ...fileRules,
  ...cellRules,
  ...identityRules,
  ...citationRules,
  ...structureRules,
  ...workbookRules,
};

export type RuleName = keyof typeof table;

/** The text of every rule. */
export const rules: Readonly<Record<RuleName, RuleText>> = table;
