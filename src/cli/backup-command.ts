import type { Command } from 'commander';
import { openArchive } from '../backup/write-archive.ts';
import { saveArchive } from '../backup/save-archive.ts';
import type { BackupManifest } from '../backup/manifest.ts';
import { createEngine } from '../engines/create-engine.ts';
import { fetchBackup } from './fetch-backup.ts';
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

interface BackupCommandOptions extends CommonOptions, GraphOptions {
  readonly service?: string;
  readonly tokenFile?: string;
  readonly replace?: true;
}

const examples = `
Examples:
  $ chain-atlas backup atlas.tar.gz                                       (no service runs on the folder)
  $ chain-atlas backup atlas.tar.gz --service http://127.0.0.1:4000       (while it serves)
  $ chain-atlas backup atlas.tar.gz --service https://atlas.example --token-file admin-token

The file is read back before it gets its name. chain-atlas restore puts it back. A graph in Neo4j is
backed up with neo4j-admin: docs/operations.md.`;

/** `chain-atlas backup <file>` */
export function addBackupCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('backup <file>')
    .description('save the embedded graph and its journal as one file (.tar.gz), also while the service runs')
    .option('--service <address>', 'address of the running service that holds the graph')
    .option('--token-file <file>', 'file with the access token for the service')
    .option('--replace', 'replace a file of this name')
    .addHelpText('after', examples)
    .action(async (file: string, options: BackupCommandOptions) => {
      if (!options.replace) await refuseExisting(file);
      const manifest =
        options.service === undefined
          ? await backUpFolder(file, options, terminal.signal)
          : await saveArchive(
              await fetchBackup(options.service, options, terminal.signal),
              file,
              terminal.signal,
            );
      if (options.json) terminal.out(`${JSON.stringify({ file, ...manifest }, null, 2)}\n`);
      else terminal.out(describe(file, manifest, options));
    });
  addCommonOptions(addGraphOptions(command));
}

async function backUpFolder(
  file: string,
  options: BackupCommandOptions,
  signal: AbortSignal,
): Promise<BackupManifest> {
  const engine = await createEngine({ ...toConfig(options).graph, createIfMissing: false });
  try {
    const copy = await engine.copyStore(signal);
    try {
      return await saveArchive(await openArchive(copy), file, signal);
    } finally {
      await copy.remove();
    }
  } finally {
    await engine.close();
  }
}

function describe(file: string, { files }: BackupManifest, { lang }: BackupCommandOptions): string {
  const parts = files.map(({ name, bytes }) => `${name} ${toMegabytes(bytes)}`);
  return say(
    lang,
    `${file}: backed up and read back (${parts.join(', ')})\n`,
    `${file}：已备份并回读核对（${parts.join('，')}）\n`,
  );
}

const toMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
