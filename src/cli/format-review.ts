import type { ImportPlan } from '../dataset/plan/import-plan.ts';
import type { WorkbookReview } from '../dataset/workbook/import-workbook.ts';
import type { RemovedFact } from '../dataset/workbook/removed-facts.ts';
import type { NewName } from '../dataset/workbook/sheet-facts.ts';
import { groupBy } from '../domain/group-by.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { formatWarnings } from './format-issues.ts';
import { formatPlan } from './format-plan.ts';
import { type Language, say } from './language.ts';

const mostRemoved = 20;
const mostCreatedOfLabel = 20;

/** What a workbook would change: the plan, every new entity by name, what goes, reminders, and unknown names. */
export const formatReview = (review: WorkbookReview, language: Language, all: boolean): string =>
  formatPlan(review.plan, language) +
  formatCreated(review.plan, language, all) +
  formatRemoved(review.removed, language, all) +
  formatWarnings(review.warnings, language, all) +
  review.newNames.map((name) => formatNewName(name, language)).join('');

const toLabel = (label: string, language: Language): string =>
  say(language, label, ontology.label(label)?.zh ?? label);

/** Entities that no dataset has stated before, label by label. */
function formatCreated({ entities }: ImportPlan, language: Language, all: boolean): string {
  const created = entities.filter(({ isNew }) => isNew);
  if (created.length === 0) return '';
  const title = say(language, `new: ${created.length} entities`, `将新建 ${created.length} 个实体：`);
  const lines = [...groupBy(created, ({ label }) => label)].map(([label, list]) => {
    const shown = (all ? list : list.slice(0, mostCreatedOfLabel)).map(({ name }) => name);
    const rest = list.length - shown.length;
    const names = shown.join(say(language, ', ', '、'));
    const more = say(language, ` and ${rest} more (--all shows them)`, `……另有 ${rest} 个（--all 全部显示）`);
    return `  ${toLabel(label, language)} ${list.length}${say(language, ': ', '：')}${names}${rest > 0 ? more : ''}\n`;
  });
  return `${title}\n${lines.join('')}`;
}

function formatRemoved(removed: readonly RemovedFact[], language: Language, all: boolean): string {
  if (removed.length === 0) return '';
  const shown = all ? removed : removed.slice(0, mostRemoved);
  const rest = removed.length - shown.length;
  const title = say(
    language,
    `to be removed, with their rows as exported: ${removed.length} facts`,
    `将删去 ${removed.length} 条事实（行号为导出时的行号）：`,
  );
  const lines = shown.map(({ words, place }) => {
    const at = place ? `${place.sheet}:${place.row}` : say(language, 'on no sheet', '不在任何表中');
    return `  - ${at}  ${say(language, words.en, words.zh)}\n`;
  });
  const more = say(
    language,
    `  … and ${rest} more (--all shows them)\n`,
    `  ……另有 ${rest} 条（--all 全部显示）\n`,
  );
  return `${title}\n${lines.join('')}${rest > 0 ? more : ''}`;
}

function formatNewName({ sheet, row, heading, name, label, nearest }: NewName, language: Language): string {
  const like =
    nearest === undefined ? '' : say(language, `  (nearest: ${nearest})`, `（最接近：${nearest}）`);
  return `${sheet}:${row}:${heading}  ${say(language, 'new', '新增')} ${toLabel(label, language)} “${name}”${like}\n`;
}
