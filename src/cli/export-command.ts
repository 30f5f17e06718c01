import { type Command, Option } from 'commander';
import { exportDataset } from '../dataset/export/export-dataset.ts';
import { exportWorkbook } from '../dataset/workbook/export-workbook.ts';
import type { TableFormat } from '../dataset/export/table-texts.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { createEngine } from '../engines/create-engine.ts';
import { catalogue } from '../graph/catalogue.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { say } from './language.ts';
import { refuseExisting } from './refuse-existing.ts';
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
  readonly district?: string;
  readonly format: TableFormat;
  readonly replace?: true;
}

const examples = `
Examples:
  $ chain-atlas export backup                     (everything, as all datasets state it together)
  $ chain-atlas export my-copy --dataset seed     (what one dataset states)
  $ chain-atlas export backup --format jsonl --replace
  $ chain-atlas export qijiang.xlsx --district 綦江   (a workbook of one district, to edit and import again)

The folder can be imported again, on either engine.`;

/** `chain-atlas export <folder>` */
export function addExportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('export <folder>')
    .description(
      'write the graph, or one dataset of it, as a dataset folder, or one district as a workbook (.xlsx)',
    )
    .option('--dataset <id>', 'only what this dataset states')
    .option('--district <name>', 'the district that a workbook holds')
    .addOption(new Option('--format <format>', 'form of the tables').choices(['csv', 'jsonl']).default('csv'))
    .option('--replace', 'replace a dataset that the folder holds, or a workbook of this name')
    .addHelpText('after', examples)
    .action(async (folder: string, options: ExportCommandOptions) => {
      const engine = await createEngine({ ...toConfig(options).graph, createIfMissing: false });
      try {
        if (/\.xlsx$/iu.test(folder)) {
          await writeWorkbook(engine, folder, options, terminal);
          return;
        }
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

async function writeWorkbook(
  engine: GraphEngine,
  file: string,
  { district, dataset, json, lang, replace }: ExportCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (district === undefined)
    throw new InvalidInputError('a workbook holds one district: name it with --district', {
      messageZh: '一份工作簿只装一个区县：请用 --district 写明，如 --district 綦江',
    });
  if (!replace) await refuseExisting(file);
  const result = await exportWorkbook({
    engine,
    catalogue,
    ontology,
    file,
    district,
    signal: terminal.signal,
    ...(dataset === undefined ? {} : { datasetId: dataset }),
  });
  terminal.out(
    json
      ? `${JSON.stringify(result, null, 2)}\n`
      : say(lang, `${result.file}: ${result.rowCount} rows\n`, `${result.file}：${result.rowCount} 行\n`),
  );
}
