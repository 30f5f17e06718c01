import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { EntityRecord } from '../graph/records.ts';
import { enumWords, type Words } from './enum-words.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** How a report speaks in one language. */
export interface Wording {
  readonly language: Language;
  readonly pick: (zh: string, en: string) => string;
  /** As `pick`, with a capital letter in English. */
  readonly heading: (words: Words) => string;
  /** A value of an enum or a closed list in words; null stays null. */
  readonly value: (list: string, code: string | null) => string | null;
  /** What kind of thing an entity is. */
  readonly kindOf: (entity: EntityRecord) => string;
  readonly yesNo: (isSo: boolean | null) => string | null;
  /** Texts in one cell, each once; null where there are none. */
  readonly join: (texts: readonly (string | null)[]) => string | null;
  readonly names: (entities: readonly EntityRecord[]) => string | null;
  /** A name with what qualifies it in brackets. */
  readonly qualify: (name: string, qualities: readonly (string | null)[]) => string;
}

export function createWording(language: Language, ontology: OntologyModel): Wording {
  const isChinese = language === 'zh';
  const pick = (zh: string, en: string) => (isChinese ? zh : en);
  const join = (texts: readonly (string | null)[]) => {
    const stated = [...new Set(texts.filter((text) => text !== null && text !== ''))];
    return stated.length > 0 ? stated.join(pick('；', '; ')) : null;
  };
  return {
    language,
    pick,
    heading: ([zh, en]) => pick(zh, en.charAt(0).toUpperCase() + en.slice(1)),
    value: (list, code) => {
      if (code === null) return null;
      const words = enumWords[list]?.[code];
      if (words) return pick(...words);
      const closed = ontology.closedList(list)?.values.find((value) => value.code === code);
      return closed ? pick(closed.zh, closed.en) : code;
    },
    kindOf: ({ label }) =>
      isChinese
        ? (ontology.label(label)?.zh ?? label)
        : label.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase(),
    yesNo: (isSo) => (isSo === null ? null : isSo ? pick('是', 'yes') : pick('否', 'no')),
    join,
    names: (entities) => join(entities.map(({ name }) => name)),
    qualify: (name, qualities) => {
      const stated = qualities.filter((quality) => quality !== null && quality !== '');
      return stated.length === 0
        ? name
        : isChinese
          ? `${name}（${stated.join('，')}）`
          : `${name} (${stated.join(', ')})`;
    },
  };
}
