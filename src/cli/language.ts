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

/** Picks one of two texts. */
export const say = (language: Language, en: string, zh: string): string => (language === 'zh' ? zh : en);
