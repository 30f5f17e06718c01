import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exportWorkbook } from '../../src/dataset/workbook/export-workbook.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { runCommand } from '../support/run-cli.ts';
import { smallDataset, writeSmallDataset } from '../support/dataset-folder.ts';
import { describeEngines } from '../support/engines.ts';
import { bearer, createWritingService, tokenFile, type WritingService } from '../support/writing-service.ts';

const texts = (files: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...smallDataset, ...files }).map(([name, content]) => [name, String(content)]),
  );
const zip = (files: Readonly<Record<string, string>>, top = ''): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [top + name, strToU8(text)])));
const versioned = (version: string) =>
  zip(texts({ 'dataset.yaml': `id: small\nversion: ${version}\ntitle: 小样\n` }));

describeEngines('uploads', (engine) => {
  let service: WritingService;
  let folder: string;
  const listUploads = async () =>
    (await readdir(tmpdir())).filter((name) => name.startsWith(`chain-atlas-upload-${process.pid}-`));
  const countFirms = async () => {
    const { data } = await service.ask<{ firms: { totalCount: number } }>('{ firms { totalCount } }');
    return data.firms.totalCount;
  };

  // As a process leaves them that was ended by `kill -9`: another one, one of the same number as in a container, and one
  // that runs.
  let folders: readonly string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-tokens-'));
    await writeFile(join(folder, 'tokens'), tokenFile);
    // Its own, because other services of this machine have uploads, too, and one that is killed leaves them.
    await mkdir(join(folder, 'temporary'));
    vi.stubEnv('TMPDIR', join(folder, 'temporary'));
    folders = [spawnSync('true').pid, process.pid, process.ppid].map((pid) =>
      join(tmpdir(), `chain-atlas-upload-${pid}-left`),
    );
    for (const left of folders) await mkdir(join(left, 'unpacked'), { recursive: true });
    service = await createWritingService(engine, join(folder, 'tokens'), {
      MAX_UPLOAD_BYTES: '200000',
      MAX_UNPACKED_BYTES: '1000000',
      MAX_UNPACKED_FILES: '20',
      MAX_UPLOAD_ROWS: '2000',
    });
  });
  afterAll(async () => {
    await service.close();
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  test('a start removes what processes have left that run no more', async () => {
    expect(folders.map((left) => existsSync(left))).toEqual([false, false, true]);
  });

  test('a dry run says what a .zip would change, and changes nothing', async () => {
    const { status, data } = await service.upload(zip(texts()), { arguments: ', dryRun: true' });
    expect(status).toBe(200);
    expect(data.importDataset).toMatchObject({
      applied: false,
      dryRun: true,
      counts: { added: 12, changed: 0, removed: 0 },
      userErrors: [],
      entry: null,
    });
    expect(await countFirms()).toBe(0);
  });

  test('data problems come back with file, row and column, and nothing is loaded', async () => {
    const wrong = texts({
      'entities/Firm.csv': String(smallDataset['entities/Firm.csv']).replace('FIRM', 'FRIM'),
    });
    const { data } = await service.upload(zip(wrong));
    expect(data.importDataset).toMatchObject({
      applied: false,
      userErrors: [
        { path: ['archive', 'entities/Firm.csv', '2', 'kind'], code: 'closed-value', nearest: 'FIRM' },
      ],
    });
    expect(await countFirms()).toBe(0);
  });

  test.each([
    ['a form of another site, without the header', { preflight: false }, 400, 'BAD_USER_INPUT'],
    ['a token that may only read', { token: 'reader' as const }, 403, 'FORBIDDEN'],
  ])('%s is refused', async (_name, options, expectedStatus, code) => {
    const { status, errors } = await service.upload(zip(texts()), options);
    expect(status).toBe(expectedStatus);
    expect(errors[0]?.extensions.code).toBe(code);
  });

  const bomb = zipSync({ 'dataset.yaml': new Uint8Array(5_000_000) });
  const lying = Uint8Array.from(bomb);
  // The size that its directory states: small, as is the file's own header.
  const view = new DataView(lying.buffer);
  view.setUint32(22, 10, true);
  view.setUint32(lying.lastIndexOf(0x01) < 0 ? 0 : findDirectory(lying) + 24, 10, true);
  const traversal = (name: string) => zip({ ...texts(), [name]: 'x' });
  test.each([
    ['unpacks to more than the limit', bomb, 'LIMIT_EXCEEDED', 'MAX_UNPACKED_BYTES'],
    ['unpacks to more than it says', lying, 'LIMIT_EXCEEDED', 'MAX_UNPACKED_BYTES'],
    [
      'is larger than the limit',
      zipSync({ a: randomBytes(300_000) }, { level: 0 }),
      'LIMIT_EXCEEDED',
      'MAX_UPLOAD_BYTES',
    ],
    [
      'has too many files',
      zip(Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`f${i}`, ''])), ''),
      'LIMIT_EXCEEDED',
      'MAX_UNPACKED_FILES',
    ],
    ['names a file above its folder', traversal('../escape.csv'), 'BAD_USER_INPUT', 'escape.csv'],
    ['names a file with backslashes', traversal('..\\escape.csv'), 'BAD_USER_INPUT', 'escape.csv'],
    ['names a file from the root', traversal('/var/escape.csv'), 'BAD_USER_INPUT', 'escape.csv'],
    ['names a file of a drive', traversal('C:/escape.csv'), 'BAD_USER_INPUT', 'escape.csv'],
    ['is cut off', zip(texts()).slice(0, 1500), 'BAD_USER_INPUT', 'end is missing'],
    ['is no .zip', strToU8('id,name\n'), 'BAD_USER_INPUT', 'no .zip'],
    ['is damaged inside', damage(zip(texts())), 'BAD_USER_INPUT', 'damaged'],
  ])('an archive that %s is refused', async (_name, archive, code, words) => {
    const { errors } = await service.upload(archive);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(errors[0]?.message).toContain(words);
    expect(JSON.stringify(errors)).not.toContain(tmpdir());
    expect(await listUploads()).toEqual([]);
  });

  test('rows are counted while they are read: as many as the limit pass, one more is refused', async () => {
    const rows = (count: number) =>
      zip({
        'dataset.yaml': String(smallDataset['dataset.yaml']),
        'entities/Firm.csv': `id,name\n${'x,\n\n'.repeat(count - 2)}`,
        'entities/Park.jsonl': '{"id":"x"}\n{"id":"y"}\n',
      });
    const { data } = await service.upload(rows(2000));
    expect(data.importDataset.userErrors.at(-1)?.code).not.toBeUndefined();
    const wide = Array.from({ length: 900 }, (_, index) => `"c${index}":[1]`).join();
    const many = zip({
      'dataset.yaml': String(smallDataset['dataset.yaml']),
      'entities/Firm.jsonl': `${'{"id":"x"}\n'.repeat(100)}{${wide}}\n`,
    });
    for (const [archive, found] of [
      [rows(2001), 'more than 2000 rows'],
      [many, 'more than 40000 cells'],
      [
        zip(texts({ 'entities/Firm.csv': `id,aliases\nfirm:a,${'x|'.repeat(40_000)}\n` })),
        'more than 40000 cells',
      ],
    ] as const) {
      const { errors } = await service.upload(archive);
      expect(errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
      expect(errors[0]?.message).toMatch(
        new RegExp(`${found}.*MAX_UPLOAD_ROWS is 2000 .*chain-atlas import`, 'u'),
      );
      expect(await listUploads()).toEqual([]);
    }
  });

  test('two imports at once come one after the other', async () => {
    const answers = await Promise.all([
      service.upload(versioned('2.0.0')),
      service.upload(zip(texts(), '数据/')),
      service.upload(versioned('3.0.0')),
    ]);
    const payloads = answers.map(({ data }) => data.importDataset);
    const seqs = payloads.flatMap(({ entry }) => entry?.seq ?? []);
    expect(new Set(seqs).size).toBe(seqs.length);
    for (const { applied, userErrors } of payloads)
      expect(applied || userErrors[0]?.code === 'older-version').toBe(true);
    expect(await countFirms()).toBe(2);
    expect(await listUploads()).toEqual([]);
  });

  test('a client that goes away while it sends changes nothing and leaves nothing', async () => {
    const before = await countFirms();
    await new Promise<void>((resolve) => {
      const sending = request(`${service.address}/graphql`, {
        method: 'POST',
        headers: {
          authorization: bearer('editor'),
          'apollo-require-preflight': 'true',
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': '100000',
        },
      });
      sending.on('error', () => resolve());
      sending.write(toForm());
      setTimeout(() => sending.destroy(), 100);
    });
    await expect.poll(listUploads).toEqual([]);
    expect(await countFirms()).toBe(before);
  });

  test('a client that goes away during the import: it is given up, or whole', async () => {
    const firms = Array.from({ length: 1500 }, (_, i) => `firm:many-${i},企业${i},,FIRM,,plan-1:4`);
    const large = texts({
      'dataset.yaml': 'id: small\nversion: 9.0.0\ntitle: 小样\n',
      'entities/Firm.csv': `${String(smallDataset['entities/Firm.csv'])}${firms.join('\n')}\n`,
    });
    for (const delayMs of [30, 120, 400]) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), delayMs);
      await service.upload(zip(large), { signal: controller.signal }).catch((error: unknown) => {
        expect((error as Error).name).toBe('AbortError');
      });
      await expect.poll(listUploads, { timeout: 20_000 }).toEqual([]);
      // Another write waits until the one before has ended.
      const { data } = await service.upload(versioned('1.0.0'), { arguments: ', force: true, dryRun: true' });
      expect(data.importDataset.userErrors).toEqual([]);
      expect([2, 1502]).toContain(await countFirms());
    }
  });

  test('a workbook with a new name and a fact less waits for a yes, also from the command line', async () => {
    const file = join(folder, 'plan.xlsx');
    const district = { catalogue, ontology, district: 'district:jiangjin', datasetId: 'small' };
    await service.upload(versioned('9.5.0'), { arguments: ', force: true' });
    await exportWorkbook({ engine: service.app.engine, ...district, file });
    const { sheets } = await readXlsx(await readFile(file));
    const changed = sheets.map(({ name, rows }) => {
      if (name !== '企业') return { name, rows };
      const headings = (rows[0] ?? []).map((heading) => String(heading).replace('*', ''));
      const cells: Readonly<Record<string, string>> = { 名称: '新来企业', 所在: '江津区', 出处: 'plan-1:5' };
      const kept = rows.filter(([first]) => first !== '金威啤酒');
      expect(kept.length).toBe(rows.length - 1);
      return { name, rows: [...kept, headings.map((heading) => cells[heading] ?? null)] };
    });
    await writeFile(file, await writeXlsx({ sheets: changed }));
    const tokenPath = join(folder, 'token');
    await writeFile(tokenPath, bearer('editor').replace('Bearer ', ''));
    const args = ['import', file, '--service', service.address, '--token-file', tokenPath, '--lang', 'zh'];
    const listFirms = async () => {
      const { data } = await service.ask<{ firms: { edges: readonly { node: { name: string } }[] } }>(
        '{ firms { edges { node { name } } } }',
      );
      return data.firms.edges.map(({ node }) => node.name).toSorted();
    };
    const before = await listFirms();
    expect(before).toContain('金威啤酒');
    const asked: string[] = [];
    for (const reply of ['nobody', 'no'] as const) {
      const declined = await runCommand(args, '', (question) => {
        asked.push(question);
        return reply;
      });
      expect([declined.exitCode, declined.out]).toEqual([5, expect.stringContaining('新来企业')]);
      expect(declined.out).toContain('金威啤酒');
      expect(await listFirms()).toEqual(before);
    }
    expect(asked).toEqual(['继续吗？[y/N] ', '继续吗？[y/N] ']);
    const loaded = await runCommand(args, '', () => 'yes');
    expect([loaded.exitCode, loaded.out]).toEqual([0, expect.stringContaining('已装载')]);
    expect(await listFirms()).toEqual(
      [...before.filter((name) => name !== '金威啤酒'), '新来企业'].toSorted(),
    );
  });

  test('chain-atlas import --service prints what the service says, and has its exit code', async () => {
    const tokenPath = join(folder, 'token');
    await writeFile(tokenPath, `${bearer('editor').replace('Bearer ', '')}\n`);
    const wrong = await writeSmallDataset({
      'dataset.yaml': 'id: small\nversion: 10.0.0\ntitle: 小样\n',
      'entities/Firm.csv': String(smallDataset['entities/Firm.csv']).replace('FIRM', 'FRIM'),
    });
    const right = await writeSmallDataset({
      'dataset.yaml': 'id: small\nversion: 10.0.0\ntitle: 小样\n',
      'entities/Firm.csv': `${String(smallDataset['entities/Firm.csv'])}firm:third,第三,,FIRM,,plan-1:4\n`,
    });
    const run = (path: string, ...more: readonly string[]) =>
      runCommand(
        ['import', path, '--service', service.address, '--token-file', tokenPath, '--lang', 'zh'].concat(
          more,
        ),
      );
    const refused = await run(wrong);
    expect(refused.exitCode).toBe(5);
    expect(refused.out).toContain('entities/Firm.csv:2:kind');
    const before = await countFirms();
    expect((await run(right, '--dry-run')).out).toContain('将更改');
    expect(await countFirms()).toBe(before);
    const loaded = await run(right, '--force', '--reason', '新企业');
    expect([loaded.exitCode, loaded.out]).toEqual([0, expect.stringContaining('已装载')]);
    expect(await countFirms()).toBe(3);
    await writeFile(tokenPath, bearer('reader').replace('Bearer ', ''));
    const forbidden = await run(right);
    expect([forbidden.exitCode, forbidden.err]).toEqual([8, expect.stringContaining('write')]);
  });

  test('an exported workbook comes back without a change; a broken one says so', async () => {
    const { engine: graph } = service.app;
    const exported = join(folder, 'exported.xlsx');
    const district = { catalogue, ontology, district: 'district:jiangjin', datasetId: 'small' };
    await exportWorkbook({ engine: graph, ...district, file: exported });
    const same = await service.upload(new Uint8Array(await readFile(exported)));
    expect(same.data.importDataset).toMatchObject({
      applied: true,
      changes: [],
      userErrors: [],
      entry: null,
    });
    const path = join(folder, 'empty.xlsx');
    await writeFile(
      path,
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x') }),
    );
    const { data } = await service.upload(new Uint8Array(await readFile(path)));
    expect(data.importDataset.applied).toBe(false);
    expect(data.importDataset.userErrors[0]?.path[0]).toBe('archive');
  });
});

const toForm = (): string =>
  [
    '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n',
    JSON.stringify({
      query: 'mutation ($archive: Upload!) { importDataset(archive: $archive) { applied } }',
      variables: { archive: null },
    }),
    '\r\n--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n{"0":["variables.archive"]}',
    '\r\n--x\r\ncontent-disposition: form-data; name="0"; filename="a.zip"\r\n\r\nPK',
  ].join('');

function findDirectory(bytes: Uint8Array): number {
  return Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
}

/** Changes a byte of the first file's content. */
function damage(bytes: Uint8Array): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  const at = 60;
  damaged[at] = (damaged[at] ?? 0) ^ 0xff;
  return damaged;
}

function randomBytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);
}
