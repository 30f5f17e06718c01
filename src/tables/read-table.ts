import { CsvError, parse } from 'csv-parse/sync';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { restoreFormula } from './formula-protection.ts';
import { readSheets } from './read-sheets.ts';

/** A table as someone's spreadsheet holds it: cells by heading, outer white space taken off. */
export interface TextTable {
  readonly headings: readonly string[];
  readonly rows: readonly TextRow[];
}

export interface TextRow {
  /** As the spreadsheet numbers it: the headings are row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads a small table from the bytes of an .xlsx file (its first sheet) or of CSV (RFC 4180; UTF-8, or GB18030 as Chinese
 * Excel saves it; apostrophes that keep formulas away are taken off). Rows without any content are left out.
 * @throws InvalidInputError naming the file, and the row where there is one
 */
export async function readTable(name: string, bytes: Uint8Array): Promise<TextTable> {
  const records = isArchive(bytes) ? await readFirstSheet(name, bytes) : readCsv(name, bytes);
  const [headings = []] = records;
  const rows = records.slice(1).flatMap((record, index) => {
    const cells = Object.fromEntries(headings.map((heading, column) => [heading, record[column] ?? '']));
    return record.some((cell) => cell !== '') ? [{ row: index + 2, cells }] : [];
  });
  return { headings: headings.filter((heading) => heading !== ''), rows };
}

/** An .xlsx file is a ZIP archive, whatever it is called. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function readFirstSheet(name: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  try {
    const [first] = await readSheets(bytes);
    return (first?.rows ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InvalidInputError(
      `${name}: not a workbook that can be read (${error.message}); save it as .xlsx`,
      { cause: error, messageZh: `${name}：无法作为工作簿读取（${error.messageZh}）；请另存为 .xlsx` },
    );
  }
}

function readCsv(name: string, bytes: Uint8Array): readonly (readonly string[])[] {
  try {
    const records: string[][] = parse(decode(name, bytes), {
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
    return records.map((record) => record.map(restoreFormula));
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    const { en, zh } = describeCsvProblem(error);
    throw new InvalidInputError(
      `${name}: not CSV that can be read (${en}); save it as CSV UTF-8, or as .xlsx`,
      { cause: error, messageZh: `${name}：无法作为 CSV 读取（${zh}）；请另存为“CSV UTF-8”或 .xlsx` },
    );
  }
}

function describeCsvProblem(error: unknown): BilingualText {
  if (error instanceof CsvError && error.code.includes('QUOTE')) {
    const line = String(error['lines']);
    return {
      en: `line ${line}: a quotation mark that is not closed, or out of place`,
      zh: `第 ${line} 行的引号没有成对，或位置不对`,
    };
  }
  return { en: messageOf(error), zh: messageOf(error) };
}

function decode(name: string, bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new InvalidInputError(`${name}: neither UTF-8 nor GB18030; save it as CSV UTF-8, or as .xlsx`, {
    messageZh: `${name}：编码既不是 UTF-8 也不是 GB18030；请另存为“CSV UTF-8”或 .xlsx`,
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
