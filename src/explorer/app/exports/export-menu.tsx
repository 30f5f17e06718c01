import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useLanguage } from '../language/language.tsx';
import { useWords } from '../language/use-words.ts';
import { serviceAddress } from '../service/send-operation.ts';
import { CopyAddress } from './copy-address.tsx';
import styles from './export-menu.module.css';
import { type ExportFormat, exportWords, formatWords } from './export-words.ts';

export interface ExportMenuProps {
  /** What is exported: the last part of `/export/…`. */
  readonly table: string;
  /** The arguments of the view, named as the API names them; null and empty lists are left out. */
  readonly parameters: Readonly<Record<string, string | readonly string[] | null>>;
  readonly formats: readonly ExportFormat[];
  /** What the button says, where a view has several. */
  readonly name?: string | undefined;
  /** What the file holds, where it is not just what the view shows. */
  readonly note?: string;
}

/** Downloads of what a view shows, one for each format. */
export function ExportMenu({ table, parameters, formats, name, note }: ExportMenuProps) {
  const words = useWords(exportWords);
  const names = useWords(formatWords);
  const { language } = useLanguage();
  return (
    <DialogTrigger>
      <Button className="button">{name ?? words.open}</Button>
      <Popover className={styles['popover'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {words.title}
          </Heading>
          {note !== undefined && <p className={styles['note']}>{note}</p>}
          <ul className={styles['formats']}>
            {formats.map((format) => (
              <li key={format}>
                <span>{names[format]}</span>
                <span className={styles['ways']}>
                  <a
                    className="button"
                    href={serviceAddress(exportPath(table, { ...parameters, lang: language, format }))}
                    title={words.downloadAs(names[format])}
                    download
                  >
                    {words.download}
                    <span className="unseen"> {names[format]}</span>
                  </a>
                  <CopyAddress
                    path={`/${exportPath(table, { ...parameters, lang: language, format })}`}
                    name={names[format]}
                  />
                </span>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Path and parameters of a download, below the service's own address. */
function exportPath(table: string, parameters: ExportMenuProps['parameters']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const one of [value ?? []].flat()) search.append(name, one);
  return `export/${table}?${search.toString()}`;
}
