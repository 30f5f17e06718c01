import { type Command, Option } from 'commander';
import { exportDataset } from '../dataset/export/export-dataset.ts';
import { exportWorkbook } from '../dataset/workbook/export-workbook.ts';
import type { TableFormat } from '../dataset/export/table-texts.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { createEngine } from '../engines/create-engine.ts';
import { catalogue } from '../graph/catalogue.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { exportForNeo4jAdmin, type Neo4jAdminOptions } from './export-neo4j-admin.ts';
import { say } from './language.ts';
import { refuseExisting } from './refuse-existing.ts';
import { addCommonOptions, addGraphOptions, toConfig } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface ExportCommandOptions extends Neo4jAdminOptions {
  readonly dataset?: string;
  readonly district?: string;
  readonly format?: TableFormat;
  readonly neo4jAdmin?: true;
}

const examples = `
Examples:
  $ chain-atlas export backup                     (everything, as all datasets state it together)
  $ chain-atlas export my-copy --dataset seed     (what one dataset states)
  $ chain-atlas export backup --format jsonl --replace
  $ chain-atlas export qijiang.xlsx --district 綦江   (a workbook of one district, to edit and import again)

The folder can be imported again, on either engine.

A first load of millions goes into Neo4j by its own neo4j-admin, from files that --neo4j-admin writes:
  $ chain-atlas export files --neo4j-admin --from my-data       (what an import of my-data makes of an empty graph)
  $ chain-atlas export files --neo4j-admin --from base more     (of one dataset after the other)
  $ chain-atlas export files --neo4j-admin --url embedded:atlas (a graph, to move it into Neo4j)
  $ files/import.sh                                             (where Neo4j is, while it is stopped)`;

/** `chain-atlas export <folder>` */
export function addExportCommand(
  program: Command,
  terminal: Terminal,
  setExitCode: (code: number) => void,
): void {
  const command = program
    .command('export <folder>')
    .description(
      'write the graph, or one dataset of it, as a dataset folder, or one district as a workbook (.xlsx)',
    )
    .option('--dataset <id>', 'only what this dataset states')
    .option('--district <name>', 'the district that a workbook holds')
    .addOption(
      new Option('--format <format>', 'form of the tables, csv by default').choices(['csv', 'jsonl']),
    )
    .option('--neo4j-admin', 'write files for neo4j-admin database import, and a script that calls it')
    .option('--from <dataset...>', 'with --neo4j-admin: from folders of datasets instead of the graph')
    .option('--documents <folder>', 'files of the documents, to check the cited lines (DOCUMENTS_DIR)')
    .option('--reason <text>', 'why, for the journal (chain-atlas journal)')
    .option('--all', 'print every issue and warning')
    .option('--replace', 'replace what an export left in the folder, or a workbook of this name')
    .addHelpText('after', examples)
    .action(async (folder: string, options: ExportCommandOptions) => {
      refuseMixture(options);
      if (options.neo4jAdmin) {
        setExitCode(await exportForNeo4jAdmin(folder, options, terminal));
        return;
      }
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
          format: options.format ?? 'csv',
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

/** An option that this kind of export has no use for would be passed over in silence. */
function refuseMixture(options: ExportCommandOptions): void {
  const { neo4jAdmin, from, dataset, district, format, documents, reason } = options;
  const find = (some: object) => Object.entries(some).find(([, value]) => value !== undefined)?.[0];
  const partial = neo4jAdmin ? find({ dataset, district, format }) : undefined;
  if (partial !== undefined)
    throw new InvalidInputError(
      `--${partial} cannot stand with --neo4j-admin, which writes whole graphs; leave it out`,
      {
        messageZh: `--${partial} 不能与 --neo4j-admin 同用：后者只写出完整的图谱；请去掉`,
      },
    );
  const ofDatasets = from ? undefined : find({ documents, reason });
  if (ofDatasets !== undefined)
    throw new InvalidInputError(`--${ofDatasets} is for --neo4j-admin --from alone; leave it out`, {
      messageZh: `--${ofDatasets} 只用于 --neo4j-admin --from，请去掉`,
    });
  if (from && !neo4jAdmin)
    throw new InvalidInputError(
      '--from is for --neo4j-admin alone; other exports are of a graph: leave it out, or add --neo4j-admin',
      { messageZh: '--from 只用于 --neo4j-admin，其他导出的来源是图谱；请去掉它，或加上 --neo4j-admin' },
    );
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
