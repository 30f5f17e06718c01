import { type ReactNode, useMemo, useState } from 'react';
import { useParameter } from '../address/use-parameter.ts';
import { useLanguage } from '../language/language.tsx';
import { useWords } from '../language/use-words.ts';
import styles from './data-table.module.css';
import { partWords } from './part-words.ts';
import { Empty } from './states.tsx';
import { usePrinting } from './use-printing.ts';

/** One column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted and filtered by; without it, it is neither. Null goes last both ways. */
  readonly value?: (row: Row) => string | number | null;
  /** What a filter finds it by, where that is not what it is sorted by: the word of a status, say. */
  readonly text?: (row: Row) => string;
  /** Numbers stand at the end of their cell. */
  readonly numeric?: boolean;
  /** What the row is about: it is read out with every cell of the row. */
  readonly heads?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Begins the names of its parameters in the address, where a view has several tables. */
  readonly name?: string;
}

const rowsAtOnce = 200;
/** With more columns, the paper is turned. */
const mostOnUprightPaper = 6;

/** A table with a fixed heading that sorts by its columns and filters by any text in it; both stand in the address. */
export function DataTable<Row>({ caption, columns, rows, rowKey, name = '' }: DataTableProps<Row>) {
  const words = useWords(partWords);
  const [filter, setFilter] = useParameter(`${name}filter`, '');
  const [sort, setSort] = useParameter(`${name}sort`, '');
  const [limit, setLimit] = useState(rowsAtOnce);
  const printing = usePrinting();
  const shown = useShownRows(rows, columns, filter, sort);
  return (
    <section>
      <div className={`${styles['tools']} screen-only`}>
        <input
          type="search"
          className="field"
          aria-label={words.filterOf(caption)}
          placeholder={words.filterRows}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
        <span role="status">{words.rowsShown(shown.length, rows.length)}</span>
      </div>
      {/* Scrolled by keyboard too, so it takes the focus. */}
      <div
        className={styles['frame']}
        tabIndex={0}
        role="region"
        aria-label={caption}
        data-paper={columns.length > mostOnUprightPaper ? 'wide' : undefined}
      >
        <table className={styles['table']}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.key} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, printing ? shown.length : limit).map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ key, cell, numeric, heads }) => {
                  const align = numeric === true ? 'end' : undefined;
                  return heads === true ? (
                    <th key={key} scope="row" data-align={align}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} data-align={align}>
                      {cell(row)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <Empty>{words.noRowMatches}</Empty>}
      {shown.length > limit && (
        <button type="button" className="button screen-only" onClick={() => setLimit(limit + rowsAtOnce)}>
          {words.showMore(Math.min(rowsAtOnce, shown.length - limit))}
        </button>
      )}
    </section>
  );
}

function Heading<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}) {
  const words = useWords(partWords);
  const up = sort === column.key;
  const down = sort === `-${column.key}`;
  const ariaSort = up ? 'ascending' : down ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={ariaSort} data-align={column.numeric === true ? 'end' : undefined}>
      {column.value === undefined ? (
        column.title
      ) : (
        <button
          type="button"
          className={styles['sort']}
          title={words.sortBy(column.title)}
          onClick={() => onSort(up ? `-${column.key}` : down ? '' : column.key)}
        >
          {column.title}
        </button>
      )}
    </th>
  );
}

function useShownRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
  sort: string,
): readonly Row[] {
  const { language } = useLanguage();
  return useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    const matching =
      wanted === ''
        ? rows
        : rows.filter((row) =>
            columns.some(({ value, text }) =>
              String(text?.(row) ?? value?.(row) ?? '')
                .toLowerCase()
                .includes(wanted),
            ),
          );
    const value = columns.find(({ key }) => key === sort.replace(/^-/u, ''))?.value;
    if (!value) return matching;
    const collator = new Intl.Collator(language === 'zh' ? 'zh-Hans-CN' : 'en', { numeric: true });
    const sign = sort.startsWith('-') ? -1 : 1;
    return matching.toSorted((a, b) => compareCells(value(a), value(b), sign, collator));
  }, [rows, columns, filter, sort, language]);
}

function compareCells(
  a: string | number | null,
  b: string | number | null,
  sign: 1 | -1,
  collator: Intl.Collator,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}
