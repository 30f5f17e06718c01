import type { RuleText } from '../rules.ts';

const error = (en: string, zh: string): RuleText => ({ severity: 'error', en, zh });
const warning = (en: string, zh: string): RuleText => ({ severity: 'warning', en, zh });

/** Rules of edits alone; those of the dataset format hold as well. docs/editing.md lists the same names. */
export const editRules = {
  'too-many-rows': error(
    'the request has {found} rows; MAX_EDIT_ROWS allows {limit}: send it in parts, or import a dataset',
    '请求有 {found} 行，上限 MAX_EDIT_ROWS 为 {limit} 行；请分几次提交，或改用数据集导入',
  ),
  'edit-twice': error(
    '{other} of this request names the same fact; name it once',
    '本次请求的 {other} 已写了同一条事实；请只写一次',
  ),
  'version-required': error(
    '{name} is in the graph already: send the version that you read (now {version}), so that nobody overwrites what they have not seen, or set overwrite: true',
    '图谱中已有“{name}”：请附上您读到的版本（现为 {version}），以免覆盖未看到的内容；确要覆盖请设 overwrite: true',
  ),
  'version-conflict': error(
    '{name} has changed since you read it: its version is {version} now, not {value}; read it again and repeat your change, or set overwrite: true',
    '您读取之后“{name}”已有变化：版本现为 {version}，而非 {value}；请重新读取后再改，确要覆盖请设 overwrite: true',
  ),
  'version-of-nothing': error(
    'nothing in the graph has this id any more, so version {value} is of the past; leave the version out to state it anew',
    '图谱中已没有此标识，版本 {value} 已失效；如要重新写入，请去掉 version',
  ),
  'label-required': error(
    'no entity has this id yet: a new one needs its label',
    '尚无实体使用此标识：新建实体须写明 label',
  ),
  'label-fixed': error(
    'the entity is of the label {expected}, which cannot change; take another id',
    '该实体的标签是 {expectedZh}，不能更改；请另取标识',
  ),
  'unknown-label': error('there is no label {value}', '没有标签“{value}”'),
  'unknown-type': error('there is no relation type {value}', '没有关系类型“{value}”'),
  'unknown-property': error('{owner} has no property {column}', '{ownerZh}没有“{column}”这一属性'),
  'misplaced-property': error(
    '{column} stands beside properties, not in them',
    '“{column}”应与 properties 并列，不写在其中',
  ),
  'property-form': error('{column} takes {expected}', '“{column}”应为{expectedZh}'),
  'relation-identity': error(
    '{column} is part of what the relation is, and cannot change: it is {expected}; delete the relation, and state another',
    '“{column}”是关系标识的一部分，不能更改，现为 {expected}；请删除此关系，再新写一条',
  ),
  'relation-ends': error(
    'name a relation by relationId, or by type, from and to; {column} is missing',
    '请用 relationId，或用 type、from、to 指明关系；此处缺少 {column}',
  ),
  'unknown-fact': error('nothing in the graph has this id', '图谱中没有此标识'),
  'stated-elsewhere': error(
    '{name} is stated by {datasets} and not by an edit, so there is nothing to delete; import a version of {datasets} without it',
    '“{name}”由数据集 {datasets} 写明，没有可删除的修改；请导入不含它的 {datasets} 新版本',
  ),
  'still-stated': warning(
    '{name} stays in the graph, as {datasets} states it; only the edit is taken away',
    '“{name}”仍在图谱中，恢复为数据集 {datasets} 的内容；仅撤去所作修改',
  ),
  'still-named': error(
    '{name} would go, and {count} facts still name it: {found}; change those first{wayOut}',
    '“{name}”将被删除，但仍有 {count} 条事实提到它：{found}；请先修改这些事实{wayOutZh}',
  ),
  'not-planned': error('{reason}', '{reasonZh}'),
  'workbook-new-name': warning('a new name: {value}', '新名称：{value}'),
  'workbook-unconfirmed': error(
    'the workbook makes {names} new names and removes {removed} facts, or carries no stamp of an export; look at changes and warnings, and send it again with confirm: true',
    '工作簿将新增 {names} 个名称、删去 {removed} 条事实，或没有导出时的基准；请查看 changes 和 warnings，确认后加 confirm: true 再次提交',
  ),
  'unknown-entry': error(
    'the journal has no entry {value}; its last one is {last}',
    '日志中没有第 {value} 条；最后一条是 {last}',
  ),
} as const satisfies Readonly<Record<string, RuleText>>;

export type EditRule = keyof typeof editRules;
