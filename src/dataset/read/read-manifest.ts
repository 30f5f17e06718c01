import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { versionPattern } from '../compare-versions.ts';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import { findNearest } from '../find-nearest.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { checkEach } from '../issue-list.ts';
import type { DatasetManifest } from './dataset-source.ts';

export const manifestFile = 'dataset.yaml';

interface Field {
  readonly required?: true;
  readonly pattern: RegExp;
  readonly expected: string;
  readonly expectedZh: string;
}

const text: Field = {
  pattern: /^[^\p{Cc}]{1,2000}$/u,
  expected: 'a text of one line',
  expectedZh: '单行文字',
};
const fields: Readonly<Record<keyof DatasetManifest, Field>> = {
  id: {
    required: true,
    pattern: /^[a-z][a-z0-9-]{0,62}$/u,
    expected: 'a name in lower-case letters, digits and hyphens, such as seed',
    expectedZh: '小写字母、数字和连字符组成的名称，如 seed',
  },
  version: {
    required: true,
    pattern: versionPattern,
    expected: 'a version such as 1.2.0 or 2024-09-27',
    expectedZh: '版本号，如 1.2.0 或 2024-09-27',
  },
  title: { ...text, required: true },
  titleEn: text,
  kind: { pattern: /^(?:PLAN|REFERENCE)$/iu, expected: 'PLAN or REFERENCE', expectedZh: 'PLAN 或 REFERENCE' },
  licence: text,
  description: text,
};

/** Reads dataset.yaml; its manifest is null when something in it is wrong. */
export async function readManifest(
  folder: string,
): Promise<{ readonly manifest: DatasetManifest | null; readonly issues: readonly DatasetIssue[] }> {
  let content: Buffer;
  try {
    const stats = await lstat(join(folder, manifestFile));
    if (!stats.isFile()) return refuse(createIssue('not-a-file', placeOf(null, null)));
    if (stats.size > mostBytes) return refuse(toYamlIssue(tooLarge));
    content = await readFile(join(folder, manifestFile));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { manifest: null, issues: [createIssue('manifest-missing', placeOf(null, null))] };
  }
  return parseManifest(content.toString('utf8'));
}

/** Reads the text of a dataset.yaml. Every value is text: a version 1.10 is not 1.1. */
function parseManifest(yaml: string): {
  readonly manifest: DatasetManifest | null;
  readonly issues: readonly DatasetIssue[];
} {
  const { js, problem } = readYaml(yaml);
  if (problem) return refuse(toYamlIssue(problem));
  const parsed = z.record(z.string(), z.unknown()).safeParse(js);
  if (!parsed.success) return refuse(toYamlIssue(noLines));
  const issues = [...findUnknownFields(parsed.data), ...findWrongFields(parsed.data)];
  return issues.length > 0 ? { manifest: null, issues } : { manifest: toManifest(parsed.data), issues };
}

function readYaml(yaml: string): { readonly js?: unknown; readonly problem?: BilingualText } {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
    const problem = document.errors[0]?.message;
    return problem === undefined
      ? { js: document.toJS() as unknown }
      : { problem: { en: problem, zh: problem } };
  } catch (error) {
    // An alias to nothing, and one that multiplies without end; brackets within brackets, deeper than the stack.
    if (error instanceof RangeError) return { problem: tooDeep };
    if (!(error instanceof ReferenceError)) throw error;
    return { problem: { en: error.message, zh: error.message } };
  }
}

const mostBytes = 65_536;
const tooLarge: BilingualText = {
  en: `it is larger than ${mostBytes} bytes; it holds a few lines only`,
  zh: `超过 ${mostBytes} 字节；其中只应有几行说明`,
};
const tooDeep: BilingualText = { en: 'it is nested too deeply', zh: '嵌套过深' };
const noLines: BilingualText = {
  en: 'it has no “name: value” lines',
  zh: '其中没有“名称: 值”形式的行',
};

const toYamlIssue = ({ en, zh }: BilingualText): DatasetIssue =>
  createIssue('manifest-yaml', placeOf(null, null), { problem: en, problemZh: zh });

const refuse = (issue: DatasetIssue) => ({ manifest: null, issues: [issue] });

const findUnknownFields = (written: Readonly<Record<string, unknown>>): readonly DatasetIssue[] =>
  checkEach(
    Object.keys(written).filter((name) => !Object.hasOwn(fields, name)),
    (name) => [
      createIssue('manifest-key', placeOf(name, null), { nearest: findNearest(name, Object.keys(fields)) }),
    ],
  );

const findWrongFields = (written: Readonly<Record<string, unknown>>): readonly DatasetIssue[] =>
  Object.entries(fields).flatMap(([name, { required, pattern, expected, expectedZh }]) => {
    const value = written[name] ?? '';
    if (value === '' && !required) return [];
    if (typeof value === 'string' && pattern.test(value.trim())) return [];
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return [createIssue('manifest-value', placeOf(name, shown), { expected, expectedZh })];
  });

function toManifest(written: Readonly<Record<string, unknown>>): DatasetManifest {
  const read = (name: keyof DatasetManifest) => {
    const value = written[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const optional = (name: 'titleEn' | 'licence' | 'description') =>
    read(name) === '' ? {} : { [name]: read(name) };
  return {
    id: read('id'),
    version: read('version'),
    title: read('title'),
    kind: read('kind').toUpperCase() === 'REFERENCE' ? 'REFERENCE' : 'PLAN',
    ...optional('titleEn'),
    ...optional('licence'),
    ...optional('description'),
  };
}

const placeOf = (column: string | null, value: string | null) => ({
  file: manifestFile,
  row: null,
  column,
  value,
});
