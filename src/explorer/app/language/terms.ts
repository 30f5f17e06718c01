import { closedLists } from '../../../domain/ontology/closed-lists.ts';
import { ontology } from '../../../domain/ontology/ontology.ts';
import { useMemo } from 'react';
import { type Language, useLanguage } from './language.tsx';

interface Term {
  readonly zh: string;
  readonly en: string;
}

/** `CHAIN_STAGE` of the API is `ChainStage` of the ontology. */
const toCode = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase();
/** `CHAIN_STAGE` as a person reads it: `chain stage`. */
const toPhrase = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

const labels = new Map<string, Term & { readonly label: string }>(
  ontology.labels.map(({ label, zh }) => [toCode(label), { label, zh, en: toPhrase(toCode(label)) }]),
);
const relations = new Map<string, Term>(
  ontology.relations.map(({ type, zh }) => [type, { zh, en: toPhrase(type) }]),
);
const lists = new Map(
  closedLists.map(({ name, values }) => [
    name,
    new Map(values.map(({ code, zh, en }) => [code, { zh, en }])),
  ]),
);

/** The ontology's name of a label, for `labelAppearance`. */
export const toLabel = (code: string): string => labels.get(code)?.label ?? code;

/** Codes of all labels and relation types, in the ontology's order. */
export const labelCodes: readonly string[] = [...labels.keys()];
export const relationTypes: readonly string[] = [...relations.keys()];

/** Words for the codes of the API, from the ontology. A code that it does not know stands for itself. */
export interface Terms {
  readonly label: (code: string) => string;
  readonly relation: (type: string) => string;
  /** A value of a closed list, such as `closed('ProjectStage', 'BUILDING')`. */
  readonly closed: (list: string, code: string) => string;
}

const createTerms = (language: Language): Terms => ({
  label: (code) => labels.get(code)?.[language] ?? code,
  relation: (type) => relations.get(type)?.[language] ?? type,
  closed: (list, code) => lists.get(list)?.get(code)?.[language] ?? code,
});

export function useTerms(): Terms {
  const { language } = useLanguage();
  return useMemo(() => createTerms(language), [language]);
}
