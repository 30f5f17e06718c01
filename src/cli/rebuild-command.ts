import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { rebuildGraph, type RebuildResult } from '../dataset/rebuild/rebuild-graph.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { catalogue } from '../graph/catalogue.ts';
import { journalFileIn } from '../journal/journal-file.ts';
import { type Language, say } from './language.ts';
import { openDamagedToo } from './open-for-writing.ts';
import { createProgressBar } from './progress-bar.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  toConfig,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface RebuildCommandOptions extends CommonOptions, GraphOptions {
  readonly journal: string;
  readonly replace?: true;
}

const examples = `
Examples:
  $ chain-atlas rebuild --journal backup.jsonl
  $ chain-atlas rebuild --journal data/atlas --url bolt://localhost:7687 --user neo4j
  $ chain-atlas rebuild --journal data/atlas/journal.jsonl --replace

The journal is verified whole before anything is changed. One that --replace puts out of use is moved aside, not deleted.`;

/** `chain-atlas rebuild` */
export function addRebuildCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('rebuild')
    .description('make the graph what a journal says, on either engine, whole or not at all')
    .requiredOption('--journal <file>', 'a journal, or the data folder that holds one')
    .option('--replace', 'change a graph that is not empty')
    .addHelpText('after', examples)
    .action(async (options: RebuildCommandOptions) => {
      const { lang } = options;
      const bar = createProgressBar(terminal, lang);
      const file = await findJournal(options.journal);
      const engine = await openDamagedToo(toConfig(options), { terminal, lang });
      try {
        const result = await rebuildGraph({
          engine,
          catalogue,
          ontology,
          file,
          signal: terminal.signal,
          onProgress: bar.show,
          replace: options.replace ?? false,
        });
        bar.clear();
        terminal.out(options.json ? `${JSON.stringify(result, null, 2)}\n` : describe(result, file, lang));
      } finally {
        bar.clear();
        await engine.close();
      }
    });
  addCommonOptions(addGraphOptions(command));
}

async function findJournal(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  const file = found?.isDirectory() ? journalFileIn(path) : path;
  if (found?.isFile() || (found && (await stat(file).catch(() => null))?.isFile())) return file;
  throw new InvalidInputError(`there is no journal ${file}`, { messageZh: `没有变更日志 ${file}` });
}

const describe = (
  { entries, entities, relations, isTorn, aside }: RebuildResult,
  file: string,
  lang: Language,
): string =>
  [
    say(
      lang,
      `${entries} entries of ${file}: ${entities} entities and ${relations} relations`,
      `${file} 共 ${entries} 条记录：${entities} 个实体，${relations} 条关系`,
    ),
    ...(isTorn
      ? [
          say(
            lang,
            'the file ends in an entry that was never finished; it was left out',
            '文件末尾有一条未写完的记录，已略去',
          ),
        ]
      : []),
    ...(aside === null
      ? []
      : [say(lang, `the journal before is now ${aside}`, `原有的变更日志现为 ${aside}`)]),
    '',
  ].join('\n');
