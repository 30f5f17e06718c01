import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { QueryAbortedError } from '../../../src/domain/errors.ts';
import { readSheets } from '../../../src/tables/read-sheets.ts';
import { listSheetReaders } from '../../support/child-processes.ts';

const book = () => writeXlsx({ sheets: [{ name: '表', rows: [['甲', 1]] }] });
test('a reading that is given up ends its process, and the next one in line is read', async () => {
  const bytes = await book();
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = readSheets(bytes, running.signal);
  const second = readSheets(bytes, waiting.signal);
  const third = readSheets(bytes);
  const refused = Promise.all(
    [first, second].map((reading) => expect(reading).rejects.toBeInstanceOf(QueryAbortedError)),
  );
  while (listSheetReaders().length === 0) await sleep(5);
  const [reader] = listSheetReaders();
  waiting.abort();
  running.abort();
  await refused;
  expect(await third).toEqual([{ name: '表', rows: [['甲', 1]] }]);
  expect(listSheetReaders()).not.toContain(reader);
});
