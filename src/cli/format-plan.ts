import type { ChangeKind, EntityChange, ImportPlan, RelationChange } from '../dataset/plan/import-plan.ts';
import { groupBy } from '../domain/group-by.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { type Language, say } from './language.ts';
import { measureWidth, padWidth } from './text-width.ts';

const mostExamples = 3;
const mostDisagreements = 20;

/** What is shown of a plan. */
export interface ShownPlan extends Pick<ImportPlan, 'renamed' | 'disagreements'> {
  readonly entities: readonly Pick<EntityChange, 'change' | 'label' | 'name' | 'id'>[];
  readonly relations: readonly Pick<
    RelationChange,
    'change' | 'type' | 'from' | 'to' | 'fromName' | 'toName'
  >[];
}

/** How many facts of each label and type come, change and go, with a few of them by name. */
export interface PlanSummary {
  readonly group: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly examples: Readonly<Partial<Record<ChangeKind, readonly string[]>>>;
}

const toTitle = (group: string, language: Language): string =>
  say(language, group, ontology.label(group)?.zh ?? ontology.relation(group)?.zh ?? group);

export const summarizePlan = (
  { entities, relations }: ShownPlan,
  language: Language = 'en',
): readonly PlanSummary[] => [
  // In Chinese with names, otherwise with labels, types and ids as tables and queries write them.
  ...[...groupBy(entities, ({ label }) => label)].map(([label, changes]) =>
    summarizeGroup(label, changes, ({ name, id }) => say(language, `${name} (${id})`, name)),
  ),
  ...[...groupBy(relations, ({ type }) => type)].map(([type, changes]) =>
    summarizeGroup(type, changes, ({ from, to, fromName, toName }) =>
      say(language, `${from} → ${to}`, `${fromName} → ${toName}`),
    ),
  ),
];

function summarizeGroup<Change extends { readonly change: ChangeKind }>(
  group: string,
  changes: readonly Change[],
  toExample: (change: Change) => string,
): PlanSummary {
  const kinds = groupBy(changes, ({ change }) => change);
  const count = (kind: ChangeKind) => kinds.get(kind)?.length ?? 0;
  return {
    group,
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    examples: Object.fromEntries(
      [...kinds].map(([kind, list]) => [kind, list.slice(0, mostExamples).map(toExample)]),
    ),
  };
}

const signs: Readonly<Record<ChangeKind, string>> = { added: '+', changed: '~', removed: '-' };

/** The plan as lines: a line for each label and type, and below it examples. */
export function formatPlan(plan: ShownPlan, language: Language): string {
  const summaries = summarizePlan(plan, language);
  const width = Math.max(0, ...summaries.map(({ group }) => measureWidth(toTitle(group, language))));
  const lines = summaries.flatMap(({ group, added, changed, removed, examples }) => [
    `${padWidth(toTitle(group, language), width)}  +${added} ~${changed} -${removed}`,
    ...Object.entries(examples).flatMap(([kind, list]) =>
      list.map((example) => `    ${signs[kind as ChangeKind]} ${example}`),
    ),
  ]);
  return [...lines, ...formatRenamed(plan, language), ...formatDisagreements(plan, language)]
    .map((line) => `${line}\n`)
    .join('');
}

const formatRenamed = ({ renamed }: ShownPlan, language: Language): readonly string[] =>
  renamed.map(({ id, before, after }) =>
    say(
      language,
      `renamed: ${before} → ${after} (${id}); add the old name to its aliases, so that it is still found by it`,
      `已改名：${before} → ${after}（${id}）；请把原名称加入别名，以便仍可查到`,
    ),
  );

function formatDisagreements({ disagreements }: ShownPlan, language: Language): readonly string[] {
  if (disagreements.length === 0) return [];
  const shown = disagreements.slice(0, mostDisagreements);
  const rest = disagreements.length - shown.length;
  return [
    say(
      language,
      `datasets disagree (the first one is shown): ${disagreements.length}`,
      `各数据集说法不一（显示第一个）：${disagreements.length} 处`,
    ),
    ...shown.map(({ id, property, values }) => {
      const said = Object.entries(values).map(([dataset, value]) => `${dataset}: ${JSON.stringify(value)}`);
      return `    ${id} ${property} — ${said.join('; ')}`;
    }),
    ...(rest > 0
      ? [
          say(
            language,
            `    … and ${rest} more (--json gives all)`,
            `    ……另有 ${rest} 处（--json 全部输出）`,
          ),
        ]
      : []),
  ];
}

/** What one import did, in one line. */
export function formatCounts({ manifest, entities, relations }: ImportPlan): string {
  const count = (kind: ChangeKind) =>
    [...entities, ...relations].filter(({ change }) => change === kind).length;
  return `${manifest.id}@${manifest.version}  +${count('added')} ~${count('changed')} -${count('removed')}`;
}
