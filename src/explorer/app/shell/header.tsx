import { Link, useLocation } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useLanguage } from '../language/language.tsx';
import { useWords } from '../language/use-words.ts';
import { EntityPicker } from '../search/entity-picker.tsx';
import { searchWords } from '../search/search-words.ts';
import styles from './header.module.css';
import { shellWords } from './shell-words.ts';
import { useTheme } from './theme.ts';

const views = [
  'compare',
  'chains',
  'gaps',
  'courting',
  'graph',
  'projects',
  'responsibilities',
  'targets',
  'conflicts',
] as const;

/** On top of every view: the search, the other views, the language and the appearance. */
export function Header() {
  const words = useWords(shellWords);
  return (
    <header className={`${styles['header']} screen-only`}>
      <a className={styles['skip']} href="#content">
        {words.skip}
      </a>
      <Link className={styles['brand']} href={addresses.home()}>
        <strong>chain-atlas</strong> <span>{words.product}</span>
      </Link>
      <Search />
      <Settings />
      <nav className={styles['views']} aria-label={words.views}>
        <ul>
          {views.map((view) => (
            <li key={view}>
              <ViewLink href={addresses[view]()} text={words[view]} />
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function ViewLink({ href, text }: { readonly href: string; readonly text: string }) {
  const [location] = useLocation();
  const current = location === href || location.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={current ? 'page' : undefined}>
      {text}
    </Link>
  );
}

function Search() {
  const words = useWords(searchWords);
  const [, navigate] = useLocation();
  return (
    <search className={styles['search']}>
      <EntityPicker
        quiet
        label={words.search}
        placeholder={words.placeholder}
        onPick={({ id }) => navigate(addresses.entity(id))}
        onText={(text) => navigate(addresses.search({ text }))}
      />
    </search>
  );
}

function Settings() {
  const words = useWords(shellWords);
  const { language, setLanguage } = useLanguage();
  const [theme, nextTheme] = useTheme();
  return (
    <div className={styles['settings']}>
      <button
        type="button"
        className="button"
        data-kind="plain"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        aria-label={words.languageTitle}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {words.language}
      </button>
      <button
        type="button"
        className="button"
        data-kind="plain"
        aria-label={words.theme[theme]}
        title={words.theme[theme]}
        onClick={nextTheme}
      >
        <span aria-hidden="true">{{ system: '◐', light: '☀', dark: '☾' }[theme]}</span>
      </button>
    </div>
  );
}
