import type { ImportPhase } from '../dataset/import-dataset.ts';
import type { RebuildPhase } from '../dataset/rebuild/rebuild-graph.ts';
import { type Language, say } from './language.ts';
import type { Terminal } from './terminal.ts';

/** What a command is at. */
type Phase = ImportPhase | RebuildPhase | 'write';

const phases: Readonly<Record<Phase, readonly [en: string, zh: string]>> = {
  read: ['reading the tables', '读取数据表'],
  compare: ['reading the graph', '读取图谱'],
  validate: ['checking', '校验'],
  plan: ['comparing', '比对'],
  load: ['loading', '装载'],
  write: ['writing the files', '写出文件'],
  journal: ['checking the journal', '核验变更日志'],
};

export interface ProgressBar {
  readonly show: (phase: Phase, done: number, total: number) => void;
  /** Takes the bar away, so that other text can follow. */
  readonly clear: () => void;
}

/** A line that is drawn over and over on a terminal; nothing at all where no person looks. */
export function createProgressBar(terminal: Terminal, language: Language): ProgressBar {
  if (!terminal.isInteractive) return { show: () => undefined, clear: () => undefined };
  const clear = () => terminal.err('\r\u001b[2K');
  return {
    show: (phase, done, total) => {
      const [en, zh] = phases[phase];
      const words = say(language, en, zh);
      terminal.err(
        `\r\u001b[2K${total === 0 ? `${words}…` : `${words} ${drawBar(done / total, terminal.columns)} ${done}/${total}`}`,
      );
    },
    clear,
  };
}

function drawBar(share: number, columns: number): string {
  const width = Math.max(10, Math.min(30, columns - 45));
  const filled = Math.round(width * Math.min(1, Math.max(0, share)));
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
