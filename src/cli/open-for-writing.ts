import { userInfo } from 'node:os';
import type { Config } from '../config.ts';
import { prepareGraph } from '../dataset/rebuild/prepare-graph.ts';
import type { RebuildPhase } from '../dataset/rebuild/rebuild-graph.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { createEngine } from '../engines/create-engine.ts';
import { catalogue } from '../graph/catalogue.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { hasJournalFile } from '../journal/journal-file.ts';
import type { WriteOrder } from '../journal/write-entry.ts';
import { type Language, say } from './language.ts';
import type { Terminal } from './terminal.ts';

/** What a command that writes says of itself in the journal: the user of this machine. */
export function toCommandOrder(reason: string | undefined): Omit<WriteOrder, 'operation'> {
  const name = findUserName();
  return { author: { via: 'command-line', id: name, name }, reason: reason ?? null, requestId: null };
}

/** A container may run under a number that no user has. */
function findUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

interface OpenOptions {
  readonly order: Omit<WriteOrder, 'operation'>;
  readonly terminal: Terminal;
  readonly lang: Language;
  readonly onProgress: (phase: RebuildPhase, done: number, total: number) => void;
}

/** Opens the graph for a command that writes; a damaged store steps aside where its journal can rebuild it. */
export const openDamagedToo = (
  config: Config,
  { terminal, lang }: Pick<OpenOptions, 'terminal' | 'lang'>,
): Promise<GraphEngine> =>
  createEngine({
    ...config.graph,
    onDamagedStore: (folder, error) => {
      if (!hasJournalFile(folder)) return false;
      terminal.err(
        `${say(lang, `${error.message}\nmoved aside; the journal rebuilds it`, `${error.messageZh}\n已移到一旁，将根据变更日志重建`)}\n`,
      );
      return true;
    },
  });

/** Opens the graph, and brings graph and journal together. The caller closes it. */
export async function openForWriting(config: Config, options: OpenOptions): Promise<GraphEngine> {
  const { order, terminal, lang, onProgress } = options;
  const engine = await openDamagedToo(config, options);
  try {
    await prepareGraph({
      engine,
      catalogue,
      ontology,
      order,
      onProgress,
      signal: terminal.signal,
      onEvent: ({ en, zh }) => terminal.err(`${say(lang, en, zh)}\n`),
    });
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
