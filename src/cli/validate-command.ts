import type { Command } from 'commander';
import { toKnownFacts } from '../dataset/import-dataset.ts';
import { readStoredGraph } from '../dataset/plan/stored-graph.ts';
import type { DatasetSource } from '../dataset/read/dataset-source.ts';
import { readFacts } from '../dataset/read-facts.ts';
import type { KnownFacts } from '../dataset/validate/dataset-facts.ts';
import { validateDataset } from '../dataset/validate/validate-dataset.ts';
import { createDocumentTexts } from '../documents/document-texts.ts';
import { errorTable } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { createEngine } from '../engines/create-engine.ts';
import { catalogue } from '../graph/catalogue.ts';
import { formatCitationNotes, formatIssues, formatWarnings } from './format-issues.ts';
import { say } from './language.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  toConfig,
  toMissingFolderError,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface ValidateCommandOptions extends CommonOptions, GraphOptions {
  readonly documents?: string;
  readonly graph?: true;
  readonly all?: true;
  readonly strict?: true;
}

const examples = `
Examples:
  $ chain-atlas validate my-data
  $ chain-atlas validate my-data --documents documents --lang zh
  $ chain-atlas validate my-additions --graph      (may name entities that the graph has)`;

/** `chain-atlas validate [folder]` */
export function addValidateCommand(
  program: Command,
  terminal: Terminal,
  setExitCode: (code: number) => void,
): void {
  const command = program
    .command('validate [folder]')
    .description('check a dataset folder (the seed by default) and report every problem at once')
    .option('--documents <folder>', 'files of the documents, to check the cited lines (DOCUMENTS_DIR)')
    .option('--graph', 'accept ids that other datasets of the graph state')
    .option('--all', 'print every issue, warning and citation note')
    .option('--strict', 'fail on warnings too')
    .addHelpText('after', examples)
    .action(async (folder: string | undefined, options: ValidateCommandOptions) => {
      const config = toConfig(options);
      const given = folder ?? config.seedDir;
      if (given === null) throw toMissingFolderError();
      const { source, parsed } = await readFacts(given, ontology);
      const { accepted, issues, warnings, citationNotes } = await validateDataset(source, {
        ontology,
        parsed,
        ...(config.documentsDir === null ? {} : { documentTexts: createDocumentTexts(config.documentsDir) }),
        ...(options.graph ? { known: await readKnown(source, options, terminal) } : {}),
      });
      if (!accepted || (options.strict && warnings.length > 0))
        setExitCode(errorTable.INVALID_DATASET.exitCode);
      const counts = accepted && { entities: accepted.entities.length, relations: accepted.relations.length };
      if (options.json) {
        const manifest = source.manifest;
        terminal.out(
          `${JSON.stringify({ valid: accepted !== null, manifest, counts, issues, warnings, citationNotes }, null, 2)}\n`,
        );
        return;
      }
      terminal.err(formatWarnings(warnings, options.lang, options.all ?? false));
      terminal.err(formatCitationNotes(citationNotes, options.lang, options.all ?? false));
      terminal.out(formatIssues(issues, options.lang, options.all ?? false));
      terminal.out(
        counts
          ? say(
              options.lang,
              `valid: ${counts.entities} entities, ${counts.relations} relations\n`,
              `校验通过：${counts.entities} 个实体，${counts.relations} 条关系\n`,
            )
          : say(options.lang, `${issues.length} issues\n`, `共 ${issues.length} 个问题\n`),
      );
    });
  addCommonOptions(addGraphOptions(command));
}

async function readKnown(
  source: DatasetSource,
  options: ValidateCommandOptions,
  { signal }: Terminal,
): Promise<KnownFacts> {
  const engine = await createEngine({ ...toConfig(options).graph, createIfMissing: false });
  try {
    return toKnownFacts(await readStoredGraph({ engine, catalogue, ontology, signal }), source.manifest?.id);
  } finally {
    await engine.close();
  }
}
