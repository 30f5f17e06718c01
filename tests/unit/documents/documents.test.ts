import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countLines, createDocumentTexts } from '../../../src/documents/document-texts.ts';
import { findHeading } from '../../../src/documents/find-heading.ts';

describe('findHeading', () => {
  const headings = { lines: [3, 10, 12], texts: ['one', 'two', 'three'] };
  test.each([
    [1, null],
    [3, 'one'],
    [9, 'one'],
    [10, 'two'],
    [99, 'three'],
  ])('line %i stands under %s', (line, heading) => {
    expect(findHeading(headings, line)).toBe(heading);
  });
});

test('what follows the last line feed is a line when it is not empty', () => {
  expect(countLines(['a', 'b', ''])).toBe(2);
  expect(countLines(['a', 'b'])).toBe(2);
});

describe('createDocumentTexts', () => {
  const content = 'first\nsecond\nthird\n';
  const sha = createHash('sha256').update(content).digest('hex');
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
    await writeFile(join(folder, 'plan.txt'), content);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('the cited lines, one and a range', async () => {
    const texts = createDocumentTexts(folder);
    expect(await texts.readLines({ file: 'plan.txt', sha }, 2, 2)).toBe('second');
    expect(await texts.readLines({ file: 'plan.txt', sha }, 1, 3)).toBe('first\nsecond\nthird');
    expect(await texts.readLines({ file: 'plan.txt', sha }, 3, 30)).toBeNull();
  });
  test('a file with other content is not shown: its lines would mislead', async () => {
    const text = await createDocumentTexts(folder).read({ file: 'plan.txt', sha: '0'.repeat(64) });
    expect(text).toEqual({ available: false, reason: 'OTHER_CONTENT' });
  });
  test('no folder, no file, and no way out of the folder', async () => {
    expect(await createDocumentTexts(null).readLines({ file: 'plan.txt', sha }, 1, 1)).toBeNull();
    const texts = createDocumentTexts(folder);
    expect(await texts.read({ file: 'other.txt', sha })).toEqual({ available: false, reason: 'NO_FILE' });
    expect(await texts.read({ file: '../plan.txt', sha })).toEqual({ available: false, reason: 'NO_FILE' });
  });
});
