import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/api/create-schema.ts';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { reports } from '../../src/reports/all-reports.ts';
import { defuseFormula } from '../../src/tables/formula-protection.ts';
import { describeEngines } from '../support/engines.ts';
import { reportCases } from './report-cases.ts';
import { createSwitchedEngine } from '../support/switched-engine.ts';

const log = pino({ level: 'silent' });

type Parameters = Readonly<Record<string, string | readonly string[]>>;
const toAddress = (base: string, path: string, parameters: Parameters): string => {
  const url = new URL(`${base}/export/${path}`);
  for (const [name, given] of Object.entries(parameters))
    for (const value of [given].flat()) url.searchParams.append(name, value);
  return url.href;
};

interface ReadSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

async function readSheets(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows: [first = [], ...rest] }) => {
    const headings = first.map(String);
    return {
      name,
      headings,
      rows: rest.map((row) =>
        Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? null])),
      ),
    };
  });
}

const listCites = (cell: unknown): readonly string[] => (typeof cell === 'string' ? cell.split('；') : []);

const enumCodes = new Set(
  Object.values(createSchema(ontology).getTypeMap()).flatMap((type) =>
    'getValues' in type ? type.getValues().map(({ name }) => name) : [],
  ),
);

describe('reports', () => {
  test('each has a case here', () => {
    expect(Object.keys(reportCases).toSorted()).toEqual(reports.map(({ name }) => name).toSorted());
  });
});

describeEngines('reports', (engine) => {
  let app: App;
  let address: string;
  beforeAll(async () => {
    app = await createApp(loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0' }), {
      engine: await engine.createFresh(),
      log,
    });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(() => app.close());

  const ask = async (query: string): Promise<unknown> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
  const download = async (path: string, parameters: Parameters) => {
    const response = await fetch(toAddress(address, path, parameters));
    expect([path, response.status]).toEqual([path, 200]);
    return new Uint8Array(await response.arrayBuffer());
  };

  describe.each(Object.entries(reportCases))('%s', (name, createCase) => {
    test('has the rows of the API as .xlsx and as CSV', async () => {
      const { parameters, headings, rows } = await createCase(ask);
      const [, main] = await readSheets(await download(`${name}.xlsx`, parameters));
      expect(main?.rows.map((row) => headings.map((heading) => row[heading]))).toEqual(rows);

      const csv = Buffer.from(await download(`${name}.csv`, parameters)).toString('utf8');
      expect(csv.startsWith('\uFEFF')).toBe(true);
      const records = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
        string,
        string
      >[];
      const toText = (cell: string | number | null) =>
        typeof cell === 'string' ? defuseFormula(cell) : String(cell ?? '');
      expect(records.map((record) => headings.map((heading) => record[heading]))).toEqual(
        rows.map((row) => row.map(toText)),
      );
      expect(Object.keys(records[0] ?? {}).at(-1)).toBe('来源');
    });

    test('names sources in every row, and shows each as the API does', async () => {
      const { parameters } = await createCase(ask);
      const sheets = await readSheets(await download(name, parameters));
      const sources = sheets.at(-1);
      expect([sheets[0]?.name, sources?.name]).toEqual(['说明', '来源']);
      const cited = sheets.slice(1, -1).flatMap(({ rows }) => rows.flatMap((row) => listCites(row['来源'])));
      expect(cited.length).toBeGreaterThan(3);
      expect(new Set(sources?.rows.map((row) => row['来源']))).toEqual(new Set(cited));
      expect(sheets[1]?.rows.filter((row) => row['来源'] === null && name !== 'overlap')).toEqual([]);
      const shown = (sources?.rows ?? []).slice(0, 40);
      const { citations } = (await ask(
        `{ citations(ids: ${JSON.stringify(shown.map((row) => row['来源']))}) { id line lineEnd heading document { name } } }`,
      )) as { readonly citations: readonly Record<string, unknown>[] };
      expect(
        shown.map((row) => [row['来源'], row['起始行'], row['截止行'], row['标题'], row['文件']]),
      ).toEqual(
        citations.map(({ id, line, lineEnd, heading, document }) => [
          id,
          line,
          lineEnd,
          heading,
          (document as { name: string }).name,
        ]),
      );
    });

    test.each(['zh', 'en'])('speaks %s: headings, values and notes', async (lang) => {
      const { parameters } = await createCase(ask);
      const sheets = await readSheets(await download(name, { ...parameters, lang }));
      const isChinese = lang === 'zh';
      // The columns of a matrix are districts, whose names have no English form.
      const headings = sheets
        .slice(1)
        .flatMap((sheet) => (/矩阵|matrix/u.test(sheet.name) ? sheet.headings.slice(0, 1) : sheet.headings));
      const isInChinese = (heading: string) => /\p{Script=Han}/u.test(heading.replace('ends in 等', ''));
      expect(headings.filter((heading) => isInChinese(heading) !== isChinese)).toEqual([]);
      expect(headings.filter((heading) => /^[a-z]/u.test(heading))).toEqual([]);
      const codes = sheets
        .slice(1)
        .flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
        .filter((cell) => typeof cell === 'string' && enumCodes.has(cell));
      expect(codes).toEqual([]);
      const notes = sheets[0]?.rows.map((row) => Object.values(row).join(' ')).join('\n') ?? '';
      expect(notes).toContain(isChinese ? '怎样得出' : 'How it was computed');
      expect(notes).toContain('@');
    });

    test('is laid out for a reader', async () => {
      const { parameters } = await createCase(ask);
      const files = unzipSync(await download(name, parameters));
      const paths = Object.keys(files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(path));
      const tables = paths.filter((path) => path !== 'xl/worksheets/sheet1.xml');
      expect(tables.length).toBeGreaterThan(1);
      for (const path of tables) {
        const xml = strFromU8(files[path] ?? new Uint8Array());
        expect([path, /<pane [^>]*ySplit="1"[^>]*state="frozen"/u.test(xml)]).toEqual([path, true]);
        expect([path, /<autoFilter ref="A1:/u.test(xml)]).toEqual([path, true]);
        expect([path, /<col [^>]*customWidth="true"/u.test(xml)]).toEqual([path, true]);
        expect([path, /<f[ >]/u.test(xml)]).toEqual([path, false]);
      }
    });
  });

  test('an empty answer says why', async () => {
    const [notes, main] = await readSheets(
      await download('gaps', { district: '綦江', status: 'MISSING', chain: '铝灰—耐火材料/化工原料' }),
    );
    const { chainGaps } = (await ask(
      '{ chainGaps(district: "綦江", status: MISSING, chain: "铝灰—耐火材料/化工原料") { emptyReasonZh leftOut { reasonZh count } basisZh } }',
    )) as { readonly chainGaps: { readonly emptyReasonZh: string; readonly basisZh: string } };
    expect(main?.rows).toEqual([]);
    const cells = notes?.rows.flatMap((row) => Object.values(row)) ?? [];
    expect(cells).toContain(chainGaps.emptyReasonZh);
    expect(cells).toContain(chainGaps.basisZh);
  });

  test('a cut answer says how much was cut', async () => {
    const { courting } = (await ask('{ courting(first: 2) { total } }')) as {
      readonly courting: { readonly total: number };
    };
    const [notes] = await readSheets(await download('courting', { first: '2' }));
    expect(notes?.rows.flatMap((row) => Object.values(row))).toContain(`列出 2 个，共 ${courting.total} 个`);
  });
});

describe('addresses of reports', () => {
  const token = 'a-token-for-tests';
  let app: App;
  let address: string;
  beforeAll(async () => {
    app = await createApp(loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0' }), { log });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(() => app.close());
  const get = (path: string, parameters: Parameters, init?: RequestInit) =>
    fetch(toAddress(address, path, parameters), init);

  test('name the file in Chinese and in ASCII', async () => {
    const { headers } = await get('gaps', { district: '綦江' });
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="gaps-[ -~]+\.xlsx"; filename\*=UTF-8''/u);
    const encoded = disposition.split("UTF-8''")[1] ?? '';
    expect(decodeURIComponent(encoded)).toMatch(/^缺口-綦江-.+@.+\.xlsx$/u);
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect((await get('gaps.csv', { district: '綦江' })).headers.get('content-type')).toBe(
      'text/csv; charset=utf-8',
    );
  });

  test('name what was asked for, in the file and in its notes, never its id', async () => {
    const parameters = { district: 'district:qijiang', product: 'product:recycled-aluminium' };
    const response = await get('gaps', parameters);
    const encoded = response.headers.get('content-disposition')?.split("UTF-8''")[1] ?? '';
    expect(decodeURIComponent(encoded)).toMatch(/^缺口-綦江、再生铝-/u);
    const [notes] = await readSheets(new Uint8Array(await response.arrayBuffer()));
    const cells = notes?.rows.flatMap((row) => Object.values(row)) ?? [];
    expect(cells).toContain('区县：綦江');
    expect(cells).toContain('产品：再生铝');
    expect(cells.filter((cell) => /district:|product:/u.test(String(cell)))).toEqual([]);
  });

  test('HEAD answers as GET does', async () => {
    const parameters = { district: '綦江' };
    const [head, full] = await Promise.all([
      get('targets.csv', parameters, { method: 'HEAD' }),
      get('targets.csv', parameters),
    ]);
    for (const name of ['etag', 'content-disposition', 'content-type', 'content-length'])
      expect([name, head.headers.get(name)]).toEqual([name, full.headers.get(name)]);
    expect(await head.text()).toBe('');
    expect((await get('targets', { district: '無此區' }, { method: 'HEAD' })).status).toBe(404);
  });

  test('a file that the client has is not sent again; another question, format or language has another tag', async () => {
    const tagOf = async (path: string, parameters: Parameters) =>
      (await get(path, parameters, { method: 'HEAD' })).headers.get('etag') ?? '';
    const district = '綦江';
    const tag = await tagOf('targets', { district });
    const again = await get('targets', { district }, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    const others = await Promise.all([
      tagOf('targets', { district: '合川' }),
      tagOf('targets', { district, year: '2025' }),
      tagOf('targets.csv', { district }),
      tagOf('targets', { district, lang: 'en' }),
    ]);
    expect(new Set([tag, ...others]).size).toBe(5);
    expect(await tagOf('targets.xlsx', { format: 'xlsx', lang: 'zh', district })).toBe(tag);
  });

  test.each<readonly [string, Parameters, number, readonly string[]]>([
    ['gaps', {}, 400, ['district']],
    ['gaps', { district: '綦江', colour: 'red' }, 400, ['colour', 'wantedOnly']],
    ['gaps', { district: '綦江', status: ['COVERED', 'BAD'] }, 400, ['status', 'BAD', 'MISSING']],
    ['gaps', { district: '綦江', wantedOnly: 'yes' }, 400, ['wantedOnly', 'yes', 'true']],
    ['gaps', { district: '綦江', first: '1e3' }, 400, ['first', '1e3']],
    ['gaps', { district: '綦江', first: '0' }, 400, ['first', '0', '1']],
    ['gaps', { district: '綦江', asOf: 'yesterday' }, 400, ['asOf', 'yesterday', '2022-08']],
    ['gaps', { district: ['綦江', '合川'] }, 400, ['district', '綦江', '合川']],
    ['gaps', { district: '' }, 400, ['district']],
    ['gaps', { district: '綦' }, 404, ['district', '綦', '綦江']],
    ['gaps', { district: '綦江', format: 'pdf' }, 400, ['format', 'pdf', 'xlsx', 'csv']],
    ['gaps', { district: '綦江', lang: 'fr' }, 400, ['lang', 'fr', 'zh', 'en']],
    ['gaps.csv', { district: '綦江', format: 'xlsx' }, 400, ['format', 'xlsx', '.csv']],
    ['overlap', { districts: '綦江' }, 400, ['districts']],
    ['overlap', { basis: 'PRODUCT', rollUp: 'ONE' }, 400, ['rollUp', 'ONE']],
    ['projects', { stages: 'DREAM' }, 400, ['stages', 'DREAM']],
  ])('/export/%s refuses %j', async (path, parameters, status, words) => {
    const response = await get(path, parameters);
    const { errors } = (await response.json()) as {
      readonly errors: readonly { message: string; extensions: { code: string; messageZh: string } }[];
    };
    expect([response.status, response.headers.get('content-disposition')]).toEqual([status, null]);
    const [error] = errors;
    for (const word of words)
      expect([word, error?.message, error?.extensions.messageZh]).toEqual([
        word,
        expect.stringContaining(word),
        expect.stringContaining(word),
      ]);
    expect(error?.extensions.messageZh).toMatch(/\p{Script=Han}/u);
  });

  test('stop reading for a client that has gone', async () => {
    const { engine, inner, replaceReads } = await createSwitchedEngine();
    let aborted = (): void => undefined;
    const abort = new Promise<void>((resolve) => (aborted = resolve));
    let begun = (): void => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    const config = loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0', SEED_DIR: 'none' });
    const slow = await createApp(config, { log, engine });
    const base = await slow.listen();
    await slow.prepare();
    replaceReads((query, params, options) => {
      options?.signal?.addEventListener('abort', aborted);
      begun();
      return abort.then(() => inner.read(query, params, options));
    });
    const client = new AbortController();
    const answer = fetch(toAddress(base, 'courting', {}), { signal: client.signal });
    await reading;
    client.abort();
    await expect(answer).rejects.toThrow('abort');
    await abort;
    await slow.close();
  });

  test('need the token where there is one, and the data', async () => {
    const hash = createHash('sha256').update(token).digest('hex');
    const config = loadConfig({
      GRAPH_URL: 'embedded:memory',
      PORT: '0',
      SEED_DIR: 'none',
      ACCESS_TOKEN_SHA256: hash,
    });
    const guarded = await createApp(config, { log });
    const base = await guarded.listen();
    const url = toAddress(base, 'courting', {});
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers })).status).toBe(503);
    await guarded.prepare();
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers })).status).toBe(200);
    await guarded.close();
  });
});
