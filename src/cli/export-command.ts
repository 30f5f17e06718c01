import { type Command, Option } from 'commander';
import { exportDataset } from '../dataset/export/export-dataset.ts';
import type { TableFormat } from '../dataset/export/table-texts.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { createEngine } from '../engines/create-engine.ts';
import { catalogue } from '../graph/catalogue.ts';
import { say } from './language.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  toConfig,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface ExportCommandOptions extends CommonOptions, GraphOptions {
  readonly dataset?: string;
  readonly format: TableFormat;
  readonly replace?: true;
}

const examples = `
Examples:
  $ chain-atlas export backup                     (everything, as all datasets state it together)
  $ chain-atlas export my-copy --dataset seed     (what one dataset states)
  $ chain-atlas export backup --format jsonl --replace

The folder can be imported again, on either engine.`;

/** `chain-atlas export <folder>` */
export function addExportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('export <folder>')
    .description('write the graph, or one dataset of it, as a dataset folder')
    .option('--dataset <id>', 'only what this dataset states')
    .addOption(new Option('--format <format>', 'form of the tables').choices(['csv', 'jsonl']).default('csv'))
    .option('--replace', 'replace a dataset that the folder holds')
    .addHelpText('after', examples)
    .action(async (folder: string, options: ExportCommandOptions) => {
      const engine = await createEngine({ ...toConfig(options).graph, createIfMissing: false });
      try {
        const result = await exportDataset({
          engine,
          catalogue,
          ontology,
          folder,
          format: options.format,
          signal: terminal.signal,
          replace: options.replace ?? false,
          ...(options.dataset === undefined ? {} : { datasetId: options.dataset }),
        });
        if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
        else {
          const { entityCount, relationCount, files } = result;
          terminal.out(
            say(
              options.lang,
              `${result.folder}: ${entityCount} entities, ${relationCount} relations in ${files.length} files\n`,
              `${result.folder}：${entityCount} 个实体，${relationCount} 条关系，共 ${files.length} 个文件\n`,
            ),
          );
        }
      } finally {
        await engine.close();
      }
    });
  addCommonOptions(addGraphOptions(command));
}
