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

/**
 * Puts a `--lang` that stands before a command behind it, where the command takes it. `token` takes it for its own
 * commands; without one of these it shows its help.
 */
export function moveLanguage(args: readonly string[]): readonly string[] {
  const language = takeLanguage(args);
  const [command, ...rest] = args.slice(language.length);
  if (command === undefined || command.startsWith('-')) return args.slice(language.length);
  if (!parents.has(command)) return [command, ...language, ...rest];
  const inner = takeLanguage(rest);
  const [name, ...after] = rest.slice(inner.length);
  return name === undefined || name.startsWith('-')
    ? [command, ...rest.slice(inner.length)]
    : [command, name, ...language, ...inner, ...after];
}

/** The `--lang` that arguments begin with, and its value. */
function takeLanguage(args: readonly string[]): readonly string[] {
  const [first = '', second] = args;
  if (first === '--lang') return second === undefined ? [] : [first, second];
  return first.startsWith('--lang=') ? [first] : [];
}

/** Picks one of two texts. */
export const say = (language: Language, en: string, zh: string): string => (language === 'zh' ? zh : en);
