import { join, resolve } from 'node:path';
import { checkFolder, type FolderContent, writeWholeFolder } from '../dataset/export/whole-folder.ts';
import type { FirstLoad } from '../dataset/first-load/first-load.ts';
import { planFirstLoad } from '../dataset/first-load/plan-first-load.ts';
import { readFirstLoad } from '../dataset/first-load/read-first-load.ts';
import { createDocumentTexts } from '../documents/document-texts.ts';
import { errorTable, InvalidInputError } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { createEngine } from '../engines/create-engine.ts';
import { scriptFile } from '../engines/neo4j/import-files/script.ts';
import { writeImportFiles } from '../engines/neo4j/import-files/write-import-files.ts';
import { catalogue } from '../graph/catalogue.ts';
import { formatIssues, formatWarnings } from './format-issues.ts';
import { say } from './language.ts';
import { toCommandOrder } from './open-for-writing.ts';
import { createProgressBar, type ProgressBar } from './progress-bar.ts';
import { type CommonOptions, type GraphOptions, toConfig } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

export interface Neo4jAdminOptions extends CommonOptions, GraphOptions {
  readonly from?: readonly string[];
  readonly documents?: string;
  readonly reason?: string;
  readonly replace?: true;
  readonly all?: true;
}

const importFolder: FolderContent = {
  marker: scriptFile,
  words: { en: 'files for neo4j-admin', zh: '供 neo4j-admin 使用的文件' },
};

/**
 * Writes the graph, or what datasets would make of an empty one, as files for `neo4j-admin database import`; gives the
 * exit code.
 */
export async function exportForNeo4jAdmin(
  path: string,
  options: Neo4jAdminOptions,
  terminal: Terminal,
): Promise<number> {
  const folder = resolve(path);
  refuseWorkbooks([path, ...(options.from ?? [])]);
  await checkFolder(folder, importFolder, options.replace ?? false);
  const bar = createProgressBar(terminal, options.lang);
  const write = async (load: FirstLoad): Promise<void> => {
    const { entityCount, relationCount, statements } = load;
    const total = entityCount + relationCount;
    const files = await writeWholeFolder(folder, (partial) =>
      writeImportFiles({
        folder: partial,
        statements,
        ontology,
        signal: terminal.signal,
        // Records of datasets are no facts.
        onProgress: (done) => bar.show('write', Math.min(done, total), total),
      }),
    );
    bar.clear();
    const result = { folder, entityCount, relationCount, files };
    if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    else terminal.out(describe(result, options));
  };
  try {
    if (options.from) return await exportDatasets(options.from, options, { terminal, bar, write });
    const engine = await createEngine({ ...toConfig(options).graph, createIfMissing: false });
    try {
      bar.show('compare', 0, 0);
      await write(await readFirstLoad({ engine, catalogue, ontology, signal: terminal.signal }));
      return 0;
    } finally {
      await engine.close();
    }
  } finally {
    bar.clear();
  }
}

interface Outlet {
  readonly terminal: Terminal;
  readonly bar: ProgressBar;
  readonly write: (load: FirstLoad) => Promise<void>;
}

async function exportDatasets(
  folders: readonly string[],
  options: Neo4jAdminOptions,
  { terminal, bar, write }: Outlet,
): Promise<number> {
  const { documentsDir } = toConfig(options);
  const { lang, json, all = false } = options;
  const planned = await planFirstLoad({
    catalogue,
    ontology,
    folders,
    order: toCommandOrder(options.reason),
    onProgress: bar.show,
    ...(documentsDir === null ? {} : { documentTexts: createDocumentTexts(documentsDir) }),
  });
  bar.clear();
  if (planned.status === 'planned') {
    if (!json) terminal.err(formatWarnings(planned.warnings, lang, all));
    await write(planned.load);
    return 0;
  }
  const { folder } = planned;
  if (planned.status === 'invalid') {
    const { issues, warnings } = planned;
    if (json) terminal.out(`${JSON.stringify({ status: 'invalid', folder, issues, warnings }, null, 2)}\n`);
    else {
      terminal.err(formatWarnings(warnings, lang, all));
      terminal.out(formatIssues(issues, lang, all));
      terminal.err(
        say(
          lang,
          `${folder}: ${issues.length} issues; nothing was written\n`,
          `${folder}：共 ${issues.length} 个问题，未写出任何文件\n`,
        ),
      );
    }
  } else {
    const { refusals } = planned.plan;
    if (json) terminal.out(`${JSON.stringify({ status: 'refused', folder, refusals }, null, 2)}\n`);
    else
      for (const { message, messageZh } of refusals)
        terminal.err(`${folder}: ${say(lang, message, messageZh)}\n`);
  }
  return errorTable.INVALID_DATASET.exitCode;
}

/** Names in a workbook are those of a graph, and of its form neo4j-admin knows nothing. */
function refuseWorkbooks(paths: readonly string[]): void {
  const workbook = paths.find((path) => /\.xlsx$/iu.test(path));
  if (workbook === undefined) return;
  throw new InvalidInputError(
    `${workbook} is a workbook, and --neo4j-admin writes a folder, from datasets in folders: import the workbook into an embedded graph first (chain-atlas import ${workbook} --url embedded:<folder>), and export that one (chain-atlas export <folder> --neo4j-admin --url embedded:<folder>)`,
    {
      messageZh: `${workbook} 是工作簿，而 --neo4j-admin 写出的是文件夹，来源须为数据集文件夹：请先把工作簿导入嵌入式图谱（chain-atlas import ${workbook} --url embedded:<文件夹>），再导出该图谱（chain-atlas export <文件夹> --neo4j-admin --url embedded:<文件夹>）`,
    },
  );
}

const describe = (
  {
    folder,
    entityCount,
    relationCount,
    files,
  }: {
    readonly folder: string;
    readonly entityCount: number;
    readonly relationCount: number;
    readonly files: readonly string[];
  },
  { lang }: CommonOptions,
): string =>
  say(
    lang,
    `${folder}: ${entityCount} entities, ${relationCount} relations in ${files.length} files
Next, with Neo4j stopped and as its user: ${join(folder, scriptFile)}
  (--overwrite-destination deletes what the database holds); then start Neo4j and chain-atlas
`,
    `${folder}：${entityCount} 个实体，${relationCount} 条关系，共 ${files.length} 个文件
下一步：停止 Neo4j，以其运行用户执行 ${join(folder, scriptFile)}
  （--overwrite-destination 会删除数据库中原有数据），再启动 Neo4j 和 chain-atlas
`,
  );
