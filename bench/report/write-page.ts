import { readFile, writeFile } from 'node:fs/promises';

const begin = '<!-- results of npm run bench: made by --page, do not edit -->';
const end = '<!-- end of the results -->';

/** Puts the results in their place on a page. @throws Error for a page without that place */
export async function writePage(file: string, results: string): Promise<void> {
  const page = await readFile(file, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for results`);
  await writeFile(file, `${before}${begin}\n\n${results.trim()}\n\n${end}${after}`);
}
