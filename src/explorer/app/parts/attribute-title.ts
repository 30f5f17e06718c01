import { useLanguage } from '../language/language.tsx';
import { englishTitle } from './english-title.ts';

/** The heading of a property in the language of the page. */
export function useAttributeTitle(): (name: string, titleZh: string) => string {
  const { language } = useLanguage();
  return (name, titleZh) => (language === 'zh' ? titleZh : englishTitle(name));
}
