import { useCallback } from 'react';
import type { RelationType } from '../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { relationWords } from '../language/relation-words.ts';

/** What a relation says between its two ends. */
export function useVerb(): (type: RelationType) => string {
  const { language } = useLanguage();
  return useCallback((type) => relationWords[type].verb[language], [language]);
}
