import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';

interface RuleText {
  /** Whether the row is left out of the dataset, or only its value, or nothing. */
  readonly outcome: 'LEFT_OUT' | 'KEPT';
  readonly en: string;
  readonly zh: string;
}

const leftOut = (en: string, zh: string): RuleText => ({ outcome: 'LEFT_OUT', en, zh });
const kept = (en: string, zh: string): RuleText => ({ outcome: 'KEPT', en, zh });

const rules = {
  json: leftOut('the line is not an object with the fields of its file', '此行不是具有该文件各字段的对象'),
  'unknown-relation': leftOut('no such relation is known', '没有这种关系'),
  'company-code': leftOut(
    'a code is six digits, with or without SZ or SH',
    '代码应为六位数字，可带 SZ 或 SH',
  ),
  'industry-code': leftOut('a code is six digits', '代码应为六位数字'),
  'repeated-key': leftOut('another line has the same code or name', '另一行已有相同的代码或名称'),
  'name-blank': leftOut('the name begins or ends with a blank, or is empty', '名称为空，或首尾有空白'),
  'name-unusable': leftOut(
    'the name holds what the dataset format refuses (a character that cannot be seen, or a trace of Excel)',
    '名称中有数据集格式不接受的内容（不可见字符，或 Excel 改写的痕迹）',
  ),
  'unknown-company': leftOut('no company has this code', '没有企业使用此代码'),
  'unknown-product': leftOut('no product has this name', '没有产品使用此名称'),
  'unknown-industry': leftOut('no industry has this code or name', '没有产业使用此代码或名称'),
  'self-loop': leftOut('both ends are the same', '两端相同'),
  'second-broader': leftOut('the industry has another broader one already', '该产业已有另一个上位产业'),
  repeated: kept('another line says the same; the fact cites both', '另一行内容相同；该事实同时引用两行'),
  'exchange-value': kept(
    'no exchange is called so; the dataset takes no exchange over',
    '没有这样的交易所；数据集不收录交易所',
  ),
  'listing-date': kept(
    'this is no date; the dataset takes no date of listing over',
    '这不是日期；数据集不收录上市日期',
  ),
  'alike-names': kept(
    'another product differs from it in case, blanks or width alone; both are kept apart',
    '另有产品仅大小写、空白或全半角与之不同；两者分别保留',
  ),
} as const satisfies Readonly<Record<string, RuleText>>;

export type DamageRule = keyof typeof rules;

/** Something in the source that is not as it should be. */
export interface Damage {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly rule: DamageRule;
}

export const isLeftOut = ({ rule }: Damage): boolean => rules[rule].outcome === 'LEFT_OUT';

/** Writes all damage as a table, in the order of the source. */
export async function writeDamage(path: string, damage: readonly Damage[]): Promise<void> {
  const columns = ['file', 'line', 'field', 'value', 'rule', 'outcome', 'explanation', '说明'];
  const rows = damage.map(({ file, line, field, value, rule }) => {
    const { outcome, en, zh } = rules[rule];
    return [file, line, field, value, rule, outcome, en, zh];
  });
  await writeFile(path, stringify([columns, ...rows]));
}

/** Counts by file and rule, one line each. */
export function describeDamage(damage: readonly Damage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { file, field, rule } of damage) {
    const key = `${rule.padEnd(18)} ${rules[rule].outcome.padEnd(8)} ${file} ${field}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${String(count).padStart(7)}  ${key}`).toSorted();
}
