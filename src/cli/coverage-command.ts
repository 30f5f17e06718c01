import type { Command } from 'commander';
import { type Coverage, measureCoverage } from '../dataset/coverage/measure-coverage.ts';
import { readReviewedLines } from '../dataset/coverage/reviewed-lines.ts';
import { readDocumentLines } from '../dataset/evidence/document-lines.ts';
import { InvalidDatasetError } from '../dataset/invalid-dataset-error.ts';
import { readFacts } from '../dataset/read-facts.ts';
import { createDocumentTexts } from '../documents/document-texts.ts';
import { errorTable, InvalidInputError } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { formatCoverage } from './format-coverage.ts';
import { addCommonOptions, type CommonOptions, toConfig, toMissingFolderError } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface CoverageCommandOptions extends CommonOptions {
  readonly documents?: string;
  readonly all?: true;
  readonly strict?: true;
}

const examples = `
Lines without a fact are marked in reviewed-lines.csv of the dataset: document,line,reason,note.

Examples:
  $ chain-atlas coverage my-data --documents documents
  $ chain-atlas coverage --documents documents --all --lang zh`;

/** `chain-atlas coverage [folder]` */
export function addCoverageCommand(
  program: Command,
  terminal: Terminal,
  setExitCode: (code: number) => void,
): void {
  const command = program
    .command('coverage [folder]')
    .description('show which lines of the documents carry facts, and what nobody has noted yet')
    .option('--documents <folder>', 'files of the documents (DOCUMENTS_DIR)')
    .option('--all', 'print every finding')
    .option('--strict', 'fail when a line has neither a fact nor an accepted reason')
    .addHelpText('after', examples)
    .action(async (folder: string | undefined, options: CoverageCommandOptions) => {
      const config = toConfig(options);
      const given = folder ?? config.seedDir;
      if (given === null) throw toMissingFolderError();
      if (config.documentsDir === null)
        throw new InvalidInputError('name the folder of the documents: --documents or DOCUMENTS_DIR', {
          messageZh: '请指明文件所在的文件夹：--documents 或 DOCUMENTS_DIR',
        });
      const coverage = await readCoverage(given, config.documentsDir);
      if (options.strict && coverage.findings.some(({ kind }) => unfinished.includes(kind)))
        setExitCode(errorTable.INVALID_DATASET.exitCode);
      terminal.out(
        options.json
          ? `${JSON.stringify(coverage, null, 2)}\n`
          : formatCoverage(coverage, options.lang, options.all ?? false),
      );
    });
  addCommonOptions(command);
}

/** Findings that a finished dataset does not have. */
const unfinished: readonly string[] = ['OPEN_LINE', 'REFUSED_REVIEW', 'NEEDLESS_REVIEW'];

async function readCoverage(folder: string, documentsDir: string): Promise<Coverage> {
  // Whether ends exist is validation's to say: a dataset may build on others.
  const { source, parsed } = await readFacts(folder, ontology);
  const { reviewed, issues: reviewIssues } = readReviewedLines(source);
  const issues = [...source.issues, ...parsed.issues, ...reviewIssues].filter(
    ({ severity }) => severity === 'error',
  );
  if (issues.length > 0) throw new InvalidDatasetError(folder, issues);
  const { lines } = await readDocumentLines(parsed.entities, createDocumentTexts(documentsDir));
  if (lines.size === 0)
    throw new InvalidInputError(
      `${documentsDir} has none of the files that the dataset cites; name their folder with --documents`,
      { messageZh: `${documentsDir} 中没有数据集所引用的任何文件；请用 --documents 指明其所在文件夹` },
    );
  const facts = {
    entities: parsed.entities.map(({ fact }) => fact),
    relations: parsed.relations.map(({ fact }) => fact),
  };
  return measureCoverage(facts, lines, reviewed, ontology);
}
