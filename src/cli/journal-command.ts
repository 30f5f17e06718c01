import { type Command, InvalidArgumentError } from 'commander';
import { InvalidInputError } from '../domain/errors.ts';
import { createEngine } from '../engines/create-engine.ts';
import type { GraphEngine } from '../graph/engine.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { exportJournal } from '../journal/export-journal.ts';
import { listEntries } from '../journal/stored-journal.ts';
import { type Language, say } from './language.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  toConfig,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface JournalCommandOptions extends CommonOptions, GraphOptions {
  readonly since: number;
  readonly export?: string;
}

const examples = `
Examples:
  $ chain-atlas journal
  $ chain-atlas journal --since 12 --json
  $ chain-atlas journal --export backup.jsonl     (chain-atlas rebuild reads it, on either engine)`;

/** `chain-atlas journal` */
export function addJournalCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('journal')
    .description('list who changed what in the graph, when and why; or write the whole journal as a file')
    .option('--since <number>', 'only entries after this one', parseNumber, 0)
    .option('--export <file>', 'write the journal, verified, as a file from which a graph can be rebuilt')
    .addHelpText('after', examples)
    .action(async (options: JournalCommandOptions) => {
      const engine = await createEngine({ ...toConfig(options).graph, createIfMissing: false });
      try {
        if (options.export === undefined) await printEntries(engine, options, terminal);
        else await writeExport(engine, options.export, options, terminal);
      } finally {
        await engine.close();
      }
    });
  addCommonOptions(addGraphOptions(command));
}

function parseNumber(text: string): number {
  if (/^\d{1,12}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('the number of an entry is a whole number.');
}

async function printEntries(
  engine: GraphEngine,
  { since, json, lang }: JournalCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const options = { engine, signal: terminal.signal };
  if (json) {
    const entries: JournalEntry[] = [];
    for await (const entry of listEntries(options, since)) entries.push(entry);
    terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
    return;
  }
  let isEmpty = true;
  for await (const entry of listEntries(options, since)) {
    isEmpty = false;
    terminal.out(`${describeEntry(entry, lang)}\n`);
  }
  if (isEmpty) terminal.err(say(lang, 'there is no entry\n', '没有记录\n'));
}

/** `3  2026-05-04 10:00:00Z  IMPORT seed  +10 ~2 −1  anna (command-line)  figures of 2026` */
function describeEntry(
  { seq, at, operation, dataset, counts, author, reason }: JournalEntry,
  lang: Language,
): string {
  const time = `${at.slice(0, 10)} ${at.slice(11, 19)}Z`;
  const what = dataset === null ? operation : `${operation} ${dataset}`;
  const changes = say(
    lang,
    `${counts.added} added, ${counts.changed} changed, ${counts.removed} removed`,
    `新增 ${counts.added}，修改 ${counts.changed}，删去 ${counts.removed}`,
  );
  const parts = [String(seq), time, what, changes, `${author.name} (${author.via})`];
  return [...parts, ...(reason === null ? [] : [reason])].join('  ').replaceAll(/\p{Cc}/gu, ' ');
}

async function writeExport(
  engine: GraphEngine,
  file: string,
  { since, json, lang }: JournalCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (since > 0)
    throw new InvalidInputError(
      '--export writes the whole journal, from which alone a graph can be rebuilt: leave --since out',
      {
        messageZh: '--export 写出完整的变更日志（重建图谱必须完整）：请去掉 --since',
      },
    );
  const { seq } = await exportJournal({ engine, signal: terminal.signal }, file);
  terminal.out(
    json
      ? `${JSON.stringify({ file, entries: seq }, null, 2)}\n`
      : say(lang, `${file}: ${seq} entries, verified\n`, `${file}：${seq} 条记录，已核验\n`),
  );
}
