import { InvalidArgumentError } from 'commander';

export type Language = 'zh' | 'en';

/** The language of this machine's locale (LC_ALL, LANG), as Node has understood it. */
export const findLanguage = (): Language =>
  Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en';

/** @throws InvalidArgumentError (of commander) for another language */
export function parseLanguage(text: string): Language {
  if (text === 'zh' || text === 'en') return text;
  throw new InvalidArgumentError('write zh or en.');
}

/** The language that a command line asks for, before it is parsed. */
export function findLanguageIn(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const given =
    at < 0 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1];
  return given === 'zh' || given === 'en' ? given : findLanguage();
}

const parents: ReadonlySet<string> = new Set(['token']);

/** Puts a `--lang` that stands before the command behind it, where the command takes it. */
export function moveLanguage(args: readonly string[]): readonly string[] {
  const [first = '', second] = args;
  const count = first === '--lang' ? 2 : Number(first.startsWith('--lang='));
  if (count === 0 || (count === 2 && second === undefined)) return args;
  const [command, ...rest] = args.slice(count);
  if (command === undefined || command.startsWith('-')) return args.slice(count);
  // `token add`: the command of a command.
  const [inner, ...after] = rest;
  const isInner = parents.has(command) && inner !== undefined && !inner.startsWith('-');
  return isInner
    ? [command, inner, ...args.slice(0, count), ...after]
    : [command, ...args.slice(0, count), ...rest];
}

/** Picks one of two texts. */
export const say = (language: Language, en: string, zh: string): string => (language === 'zh' ? zh : en);
