import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark' | 'system';

const storageKey = 'chain-atlas.theme';
const themes: readonly Theme[] = ['system', 'light', 'dark'];
const dark = matchMedia('(prefers-color-scheme: dark)');

const apply = (theme: Theme): void => {
  const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
};

const readTheme = (): Theme => themes.find((theme) => theme === localStorage.getItem(storageKey)) ?? 'system';

/** Light, dark, or as the system is; kept in the browser. */
export function useTheme(): readonly [Theme, () => void] {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    apply(theme);
    const onChange = () => apply(theme);
    dark.addEventListener('change', onChange);
    return () => dark.removeEventListener('change', onChange);
  }, [theme]);
  const next = () => {
    const after = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    localStorage.setItem(storageKey, after);
    setTheme(after);
  };
  return [theme, next];
}
