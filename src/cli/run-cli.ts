import { Command, CommanderError } from 'commander';
import { ChainAtlasError, errorTable, ShownError } from '../domain/errors.ts';
import { explainInChinese } from './chinese-help.ts';
import { toUsageErrorInChinese } from './chinese-usage-errors.ts';
import { addBackupCommand } from './backup-command.ts';
import { addCoverageCommand } from './coverage-command.ts';
import { addExportCommand } from './export-command.ts';
import { addImportCommand } from './import-command.ts';
import { findLanguageIn, moveLanguage, say } from './language.ts';
import { addJournalCommand } from './journal-command.ts';
import { addQueryCommand } from './query-command.ts';
import { addRebuildCommand } from './rebuild-command.ts';
import { addRestoreCommand } from './restore-command.ts';
import { addServeCommand } from './serve-command.ts';
import { addTemplateCommand } from './template-command.ts';
import type { Terminal } from './terminal.ts';
import { addTokenCommand } from './token-command.ts';
import { addValidateCommand } from './validate-command.ts';

const exitCodes = Object.entries(errorTable)
  .map(([code, { exitCode }]) => `  ${String(exitCode).padStart(2)}  ${code}`)
  .join('\n');

const help = `
Exit codes (docs/errors.md explains each):
   0  done
   1  a defect of the program
${exitCodes}
 130  stopped by a signal

chain-atlas <command> --help shows the options of a command, with examples.`;

const stoppedExitCode = 130;

/** Runs one command line, without the program's own name, and gives its exit code. Never rejects. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const setExitCode = (code: number) => {
    exitCode = code;
  };
  const isChinese = findLanguageIn(args) === 'zh';
  const program = new Command('chain-atlas')
    .description('A knowledge graph of regional industry plans: load it, check it, ask it.')
    .addHelpText('after', help)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(isChinese ? toUsageErrorInChinese(text) : text),
    });
  addServeCommand(program, terminal);
  addImportCommand(program, terminal, setExitCode);
  addExportCommand(program, terminal, setExitCode);
  addValidateCommand(program, terminal, setExitCode);
  addTemplateCommand(program, terminal);
  addCoverageCommand(program, terminal, setExitCode);
  addQueryCommand(program, terminal, setExitCode);
  addTokenCommand(program, terminal);
  addJournalCommand(program, terminal);
  addRebuildCommand(program, terminal);
  addBackupCommand(program, terminal);
  addRestoreCommand(program, terminal);
  if (isChinese) explainInChinese(program);
  try {
    await program.parseAsync(moveLanguage(args), { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its own message already; 0 is --help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : errorTable.INVALID_INPUT.exitCode;
    return reportError(error, args, terminal);
  }
}

function reportError(error: unknown, args: readonly string[], terminal: Terminal): number {
  const isKnown = error instanceof ChainAtlasError;
  const code = isKnown ? error.code : 'UNEXPECTED';
  const english = error instanceof Error ? error.message : String(error);
  const chinese = error instanceof ShownError ? error.messageZh : `程序缺陷，请连同此信息反馈：${english}`;
  const message = say(findLanguageIn(args), english, chinese);
  if (args.includes('--json')) terminal.out(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
  else terminal.err(`${code}: ${message}\n`);
  if (args.includes('--verbose') && error instanceof Error) terminal.err(`${describeCauses(error)}\n`);
  if (terminal.signal.aborted) return stoppedExitCode;
  return isKnown ? errorTable[error.code].exitCode : 1;
}

function describeCauses(error: Error): string {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\ncaused by: ${describeCauses(error.cause)}` : stack;
}
