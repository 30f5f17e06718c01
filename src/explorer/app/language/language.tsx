import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';

export type Language = 'zh' | 'en';

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState>({ language: 'zh', setLanguage: () => undefined });

const storageKey = 'chain-atlas.language';
const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

/** `lang` of the address, so that a shared link reads the same; then what was chosen last; then Chinese. */
const firstLanguage = (fromAddress: string | null): Language => {
  if (isLanguage(fromAddress)) return fromAddress;
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : 'zh';
};

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [parameters, setParameters] = useSearchParams();
  const [language, choose] = useState(() => firstLanguage(parameters.get('lang')));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const setLanguage = useCallback(
    (chosen: Language) => {
      localStorage.setItem(storageKey, chosen);
      choose(chosen);
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          if (after.has('lang')) after.set('lang', chosen);
          return after;
        },
        { replace: true },
      );
    },
    [setParameters],
  );
  const state = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageState => use(LanguageContext);
