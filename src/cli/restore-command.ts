import type { Command } from 'commander';
import { readArchive } from '../backup/read-archive.ts';
import { createEngine } from '../engines/create-engine.ts';
import { restoreGraph } from '../engines/restore-graph.ts';
import type { EngineSettings } from '../engines/engine-settings.ts';
import { countEntitiesByLabel, countRelationsByType } from '../graph/generated/stats.ts';
import { say } from './language.ts';
import {
  addCommonOptions,
  addGraphOptions,
  type CommonOptions,
  type GraphOptions,
  toConfig,
} from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface RestoreCommandOptions extends CommonOptions, GraphOptions {
  readonly replace?: true;
}

const examples = `
Examples:
  $ chain-atlas restore atlas.tar.gz                       (into the folder of GRAPH_URL, which holds nothing yet)
  $ chain-atlas restore atlas.tar.gz --replace             (stop the service first)
  $ chain-atlas restore atlas.tar.gz --url embedded:./copy

Whatever fails, the folder keeps what it held: the old graph goes once the new one has been opened.`;

/** `chain-atlas restore <file>` */
export function addRestoreCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('restore <file>')
    .description('put a backup back into the folder of the embedded graph')
    .option('--replace', 'remove the graph that the folder holds, once the backup has been opened')
    .addHelpText('after', examples)
    .action(async (file: string, options: RestoreCommandOptions) => {
      const { graph } = toConfig(options);
      // Checked whole before anything is touched, as a person may have named the wrong file.
      const manifest = await readArchive(file, null);
      await restoreGraph(graph, {
        replace: options.replace ?? false,
        fill: async (folder) => void (await readArchive(file, folder)),
      });
      const counts = await countGraph(graph);
      if (options.json)
        terminal.out(`${JSON.stringify({ file, createdAt: manifest.createdAt, ...counts }, null, 2)}\n`);
      else
        terminal.out(
          say(
            options.lang,
            `restored the backup of ${manifest.createdAt}: ${counts.entities} entities, ${counts.relations} relations\n`,
            `已恢复 ${manifest.createdAt} 的备份：${counts.entities} 个实体，${counts.relations} 条关系\n`,
          ),
        );
    });
  addCommonOptions(addGraphOptions(command));
}

/** Opens what was restored, as the service will, and counts. */
async function countGraph(
  graph: EngineSettings,
): Promise<{ readonly entities: number; readonly relations: number }> {
  const engine = await createEngine({ ...graph, createIfMissing: false });
  const sum = (rows: readonly { readonly total: number }[]) =>
    rows.reduce((total, row) => total + row.total, 0);
  try {
    const [entities, relations] = await Promise.all([
      engine.read(countEntitiesByLabel, {}),
      engine.read(countRelationsByType, {}),
    ]);
    return { entities: sum(entities), relations: sum(relations) };
  } finally {
    await engine.close();
  }
}
