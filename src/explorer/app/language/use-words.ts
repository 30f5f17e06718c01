import { useCallback, useMemo } from 'react';
import { type Language, useLanguage } from './language.tsx';

/** A text, or a function that makes one, in both languages: a text without its twin does not compile. */
export interface Bilingual<Text> {
  readonly zh: Text;
  readonly en: Text;
}

type Words<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends Bilingual<infer Text> ? Text : never;
};

/** Checks a table of texts and keeps its exact keys. */
export const defineWords = <const Table extends Readonly<Record<string, Bilingual<unknown>>>>(
  table: Table,
): Table => table;

/** A table of texts in the language that is chosen. */
const inLanguage = <Table extends Readonly<Record<string, Bilingual<unknown>>>>(
  table: Table,
  language: Language,
): Words<Table> =>
  Object.fromEntries(Object.entries(table).map(([key, texts]) => [key, texts[language]])) as Words<Table>;

export function useWords<Table extends Readonly<Record<string, Bilingual<unknown>>>>(
  table: Table,
): Words<Table> {
  const { language } = useLanguage();
  return useMemo(() => inLanguage(table, language), [table, language]);
}

/** Chooses between the two texts that the service gives, such as `basis` and `basisZh`. */
export function useChoose(): (en: string | null, zh: string | null) => string {
  const { language } = useLanguage();
  return useCallback((en, zh) => (language === 'zh' ? (zh ?? en) : (en ?? zh)) ?? '', [language]);
}
