import { expect, test } from 'vitest';
import { createProgressBar } from '../../../src/cli/progress-bar.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { measureWidth } from '../../../src/cli/text-width.ts';

/** A terminal, and a clock that the test moves. */
function start(isInteractive: boolean, columns = 80) {
  const written: string[] = [];
  let ms = 0;
  const terminal: Terminal = {
    out: () => undefined,
    err: (text) => written.push(text),
    isInteractive,
    columns,
    signal: new AbortController().signal,
    readInput: () => Promise.resolve(''),
    ask: () => Promise.resolve('nobody'),
  };
  return {
    terminal,
    written,
    now: () => ms,
    pass: (more: number) => {
      ms += more;
    },
    // eslint-disable-next-line no-control-regex -- what a terminal is told
    last: () => (written.at(-1) ?? '').replace(/^\r\u001b\[2K/u, ''),
  };
}

test.each([
  ['en', 'loading ███████░░░░░░░░░░░░░░░░░░░░░░░ 25%, 50,000/200,000, 5,000/s, about 30 s left'],
  ['zh', '装载 ████████░░░░░░░░░░░░░░░░░░░░░░ 25%，50,000/200,000，每秒 5,000，约剩 30 秒'],
] as const)('a terminal shows how far, how fast and how long still (%s)', (language, line) => {
  const { terminal, now, pass, last } = start(true, 120);
  const bar = createProgressBar(terminal, language, now);
  bar.show('load', 0, 200_000);
  pass(10_000);
  bar.show('load', 50_000, 200_000);
  expect(last().replaceAll(/[█░]+/gu, 'BAR')).toBe(line.replaceAll(/[█░]+/gu, 'BAR'));
  expect(last().match(/█/gu)).toHaveLength(8);
  expect(last().match(/░/gu)).toHaveLength(22);
});

test('a rate is not told from the first moments, nor once all is done', () => {
  const { terminal, now, pass, last } = start(true);
  const bar = createProgressBar(terminal, 'en', now);
  bar.show('load', 0, 100);
  pass(1000);
  bar.show('load', 50, 100);
  expect(last()).toMatch(/50%, 50\/100$/u);
  pass(5000);
  bar.show('load', 100, 100);
  expect(last()).toMatch(/100%, 100\/100$/u);
});

test('a phase begins anew: the rate of the one before does not count', () => {
  const { terminal, now, pass, last } = start(true);
  const bar = createProgressBar(terminal, 'en', now);
  bar.show('load', 0, 1000);
  pass(10_000);
  bar.show('load', 1000, 1000);
  bar.show('write', 0, 1000);
  pass(100_000);
  bar.show('write', 100, 1000);
  expect(last()).toMatch(/writing the files .*1\/s, about 15 min left$/u);
  bar.show('validate', 0, 0);
  expect(last()).toBe('checking…');
});

test.each([20, 40, 60, 80])(
  'the line never fills a terminal of %i columns where it can be shorter',
  (columns) => {
    const { terminal, now, pass, last } = start(true, columns);
    const bar = createProgressBar(terminal, 'zh', now);
    bar.show('load', 0, 3_000_000);
    pass(60_000);
    bar.show('load', 30_000, 3_000_000);
    const withoutBar = last().replaceAll(/ ?[█░]+/gu, '');
    expect(measureWidth(last())).toBeLessThan(Math.max(columns, measureWidth(withoutBar) + 1));
    expect(last()).toContain('约剩 1 小时 39 分钟');
  },
);

test('in a pipe a short command says nothing, and a long one a line every ten seconds', () => {
  const { terminal, now, pass, written } = start(false);
  const bar = createProgressBar(terminal, 'en', now);
  bar.show('load', 0, 1000);
  pass(4000);
  bar.show('load', 100, 1000);
  bar.clear();
  expect(written).toEqual([]);
  for (let done = 110; done <= 1000; done += 10) {
    pass(400);
    bar.show('load', done, 1000);
  }
  expect(written).toHaveLength(4);
  expect(written[0]).toBe('loading 13%, 130/1,000, 25/s, about 35 s left\n');
  expect(written.join('')).not.toContain('\r');
});
