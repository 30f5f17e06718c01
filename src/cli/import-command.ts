import type { Command } from 'commander';
import { importDataset } from '../dataset/import-dataset.ts';
import {
  type Answer,
  importWorkbook,
  type WorkbookImportResult,
  type WorkbookReview,
} from '../dataset/workbook/import-workbook.ts';
import { createDocumentTexts } from '../documents/document-texts.ts';
import { errorTable } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { createEngine } from '../engines/create-engine.ts';
import { catalogue } from '../graph/catalogue.ts';
import { formatIssues, formatWarnings } from './format-issues.ts';
import { formatCounts, formatPlan, summarizePlan } from './format-plan.ts';
import { formatReview } from './format-review.ts';
import { importToService } from './import-to-service.ts';
import { type Language, say } from './language.ts';
import { openForWriting, toCommandOrder } from './open-for-writing.ts';
import { createProgressBar } from './progress-bar.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  toConfig,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface ImportCommandOptions extends CommonOptions, GraphOptions {
  readonly documents?: string;
  readonly dryRun?: true;
  readonly force?: true;
  readonly yes?: true;
  readonly all?: true;
  readonly reason?: string;
  readonly service?: string;
  readonly tokenFile?: string;
}

const examples = `
Examples:
  $ chain-atlas import seed
  $ chain-atlas import my-data --dry-run
  $ chain-atlas import my-data --reason "figures of 2026"
  $ chain-atlas import plan.xlsx --lang zh       (a workbook; chain-atlas template makes an empty one)
  $ chain-atlas import my-data --service http://127.0.0.1:4000 --token-file token.txt
  $ chain-atlas import my-data --documents documents --url bolt://localhost:7687 --user neo4j

A dataset replaces what it stated itself before, and nothing else. Importing it again changes nothing.`;

/** `chain-atlas import <folder or workbook>` */
export function addImportCommand(
  program: Command,
  terminal: Terminal,
  setExitCode: (code: number) => void,
): void {
  const command = program
    .command('import <folder>')
    .description(
      'check a dataset folder, or a workbook (.xlsx), and load it into the graph, whole or not at all',
    )
    .option('--dry-run', 'show what would be added, changed and removed, and change nothing')
    .option('--force', 'take an older version than the one in the graph')
    .option('--yes', 'make the new names of a workbook, and remove what it no longer states, without asking')
    .option('--reason <text>', 'why, for the journal (chain-atlas journal)')
    .option('--service <address>', 'upload to a running service, and let it import')
    .option('--token-file <file>', 'file that holds a token of the service with the scope write')
    .option('--documents <folder>', 'files of the documents, to check the cited lines (DOCUMENTS_DIR)')
    .option('--all', 'print every issue and warning')
    .addHelpText('after', examples)
    .action(async (folder: string, options: ImportCommandOptions) => {
      if (options.service !== undefined) {
        const { service } = options;
        setExitCode(await importToService(folder, { ...options, service }, terminal));
        return;
      }
      const result = await runImport(folder, options, terminal);
      const isWrong = ['invalid', 'refused', 'unconfirmed', 'declined'].includes(result.status);
      if (isWrong) setExitCode(errorTable.INVALID_DATASET.exitCode);
      if (options.json) terminal.out(`${JSON.stringify(toJson(result), null, 2)}\n`);
      else printResult(result, options, terminal);
    });
  addCommonOptions(addGraphOptions(command));
}

async function runImport(
  folder: string,
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<WorkbookImportResult> {
  const config = toConfig(options);
  const bar = createProgressBar(terminal, options.lang);
  const order = toCommandOrder(options.reason);
  const engine = options.dryRun
    ? await createEngine(config.graph)
    : await openForWriting(config, { order, terminal, lang: options.lang, onProgress: bar.show });
  try {
    const shared = {
      engine,
      catalogue,
      ontology,
      dryRun: options.dryRun ?? false,
      force: options.force ?? false,
      order,
      signal: terminal.signal,
      onProgress: bar.show,
      ...(config.documentsDir === null ? {} : { documentTexts: createDocumentTexts(config.documentsDir) }),
    };
    if (!/\.xlsx$/iu.test(folder)) return await importDataset({ ...shared, folder });
    return await importWorkbook({
      ...shared,
      file: folder,
      onReview: (review) => {
        bar.clear();
        if (options.json) return;
        // A dry run is asked for this; otherwise it leads to the question.
        const write = options.dryRun ? terminal.out : terminal.err;
        write(formatReview(review, options.lang, options.all ?? false));
      },
      confirm: (review) => confirmReview(review, options, terminal),
    });
  } finally {
    bar.clear();
    await engine.close();
  }
}

/** Asks whether the workbook may be loaded; what it would change has been shown. */
async function confirmReview(
  { plan, newNames, removed }: WorkbookReview,
  { lang, yes }: ImportCommandOptions,
  terminal: Terminal,
): Promise<Answer> {
  if (yes) return 'yes';
  const changed = [...plan.entities, ...plan.relations].filter(({ change }) => change === 'changed').length;
  return terminal.ask(
    say(
      lang,
      `${newNames.length} new names, ${changed} facts to change, ${removed.length} to remove. Go on? [y/N] `,
      `将新增 ${newNames.length} 个名称，修改 ${changed} 条事实，删去 ${removed.length} 条事实。继续吗？[y/N] `,
    ),
  );
}

const toJson = (result: WorkbookImportResult) =>
  'plan' in result ? { ...result, plan: { ...result.plan, summary: summarizePlan(result.plan) } } : result;

function printResult(
  result: WorkbookImportResult,
  { lang, all = false }: { lang: Language; all?: boolean },
  terminal: Terminal,
): void {
  switch (result.status) {
    case 'invalid': {
      const count = result.issues.length;
      terminal.err(formatWarnings(result.warnings, lang, all));
      terminal.out(formatIssues(result.issues, lang, all));
      terminal.err(
        say(lang, `${count} issues; nothing was loaded\n`, `共 ${count} 个问题，未装载任何数据\n`),
      );
      return;
    }
    case 'declined':
      terminal.err(say(lang, 'nothing was changed\n', '未作任何更改\n'));
      return;
    case 'unconfirmed':
      terminal.err(
        say(
          lang,
          'nothing was loaded: run again with --yes once every name above is right\n',
          '未装载任何数据：确认以上名称无误后，请加 --yes 再次运行\n',
        ),
      );
      return;
    case 'refused':
      for (const { message, messageZh } of result.plan.refusals)
        terminal.err(`${say(lang, message, messageZh)}\n`);
      terminal.err(say(lang, 'nothing was loaded\n', '未装载任何数据\n'));
      return;
    case 'current':
      terminal.out(
        say(lang, `the graph has version ${result.version}\n`, `图谱中已有版本 ${result.version}\n`),
      );
      return;
    case 'unchanged':
    case 'planned':
    case 'loaded': {
      const words = {
        unchanged: say(lang, 'nothing to change', '无需更改'),
        planned: say(lang, 'would change', '将更改'),
        loaded: say(lang, 'loaded', '已装载'),
      };
      // A workbook's have been shown before the question.
      if (result.newNames === undefined) {
        terminal.err(formatWarnings(result.warnings, lang, all));
        terminal.out(formatPlan(result.plan, lang));
      }
      terminal.out(`${words[result.status]}: ${formatCounts(result.plan)}\n`);
    }
  }
}
