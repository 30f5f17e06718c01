import type { ImportPhase } from '../dataset/import-dataset.ts';
import type { RebuildPhase } from '../dataset/rebuild/rebuild-graph.ts';
import { createEstimate, type Estimate } from '../domain/estimate-progress.ts';
import { type Language, say } from './language.ts';
import type { Terminal } from './terminal.ts';
import { measureWidth } from './text-width.ts';

/** What a command is at. */
type Phase = ImportPhase | RebuildPhase | 'write' | 'upload';

const phases: Readonly<Record<Phase, readonly [en: string, zh: string]>> = {
  read: ['reading the tables', '读取数据表'],
  compare: ['reading the graph', '读取图谱'],
  validate: ['checking', '校验'],
  plan: ['comparing', '比对'],
  load: ['loading', '装载'],
  write: ['writing the files', '写出文件'],
  upload: ['the service is importing', '服务正在导入'],
  journal: ['checking the journal', '核验变更日志'],
};

export interface ProgressBar {
  readonly show: (phase: Phase, done: number, total: number) => void;
  /** Takes the bar away, so that other text can follow. */
  readonly clear: () => void;
}

/** Where nobody looks, what is done sooner needs no word. */
const firstLineMs = 5000;
const lineEveryMs = 10_000;

/**
 * How far a command is, how fast, and how long it will still take: on a terminal one line that is drawn over and over;
 * elsewhere, in a log say, a line every ten seconds.
 */
export function createProgressBar(
  terminal: Terminal,
  language: Language,
  now: () => number = () => performance.now(),
): ProgressBar {
  const estimate = createEstimate(now);
  if (terminal.isInteractive) {
    const clear = () => terminal.err('\r\u001b[2K');
    return {
      show: (phase, done, total) => {
        const figures = { done, total, ...estimate(phase, done, total) };
        const text = describe(phase, figures, language);
        // A line that wraps could not be drawn over.
        const room = terminal.columns - 2 - measureWidth(`${text.phase}${text.figures}`);
        const bar = total === 0 || room < smallestBar ? '' : ` ${drawBar(figures.share, room)}`;
        terminal.err(`\r\u001b[2K${text.phase}${bar}${text.figures}`);
      },
      clear,
    };
  }
  let nextAt = now() + firstLineMs;
  return {
    show: (phase, done, total) => {
      const figures = { done, total, ...estimate(phase, done, total) };
      if (now() < nextAt) return;
      nextAt = now() + lineEveryMs;
      const text = describe(phase, figures, language);
      terminal.err(`${text.phase}${text.figures}\n`);
    },
    clear: () => undefined,
  };
}

interface Figures extends Estimate {
  readonly done: number;
  readonly total: number;
}

function describe(
  phase: Phase,
  { done, total, share, perSecond, secondsLeft }: Figures,
  language: Language,
): { readonly phase: string; readonly figures: string } {
  const words = say(language, ...phases[phase]);
  if (total === 0) return { phase: words, figures: '…' };
  const parts = [`${Math.floor(share * 100)}%`, `${group(done)}/${group(total)}`];
  if (perSecond !== null && done < total)
    parts.push(say(language, `${group(perSecond)}/s`, `每秒 ${group(perSecond)}`));
  if (secondsLeft !== null && done < total)
    parts.push(
      say(
        language,
        `about ${formatSeconds(secondsLeft, language)} left`,
        `约剩 ${formatSeconds(secondsLeft, language)}`,
      ),
    );
  return { phase: words, figures: ` ${parts.join(say(language, ', ', '，'))}` };
}

const group = (count: number): string => Math.round(count).toLocaleString('en');

/** As exact as an estimate is. */
function formatSeconds(seconds: number, language: Language): string {
  if (seconds < 60) {
    const count = Math.max(1, Math.round(seconds));
    return say(language, `${count} s`, `${count} 秒`);
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return say(language, `${minutes} min`, `${minutes} 分钟`);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return say(language, `${hours} h ${rest} min`, `${hours} 小时 ${rest} 分钟`);
}

const smallestBar = 5;
const largestBar = 30;

function drawBar(share: number, room: number): string {
  const width = Math.min(largestBar, room);
  const filled = Math.round(width * share);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
