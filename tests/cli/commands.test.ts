import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { errorTable } from '../../src/domain/errors.ts';
import {
  smallDataset,
  writeDatasetFolder,
  writeFiles,
  writeSmallDataset,
} from '../support/dataset-folder.ts';
import { runCommand, spawnCommand, waitForExit } from '../support/run-cli.ts';

const text = (path: string): string => String(smallDataset[path]);
const invalid = errorTable.INVALID_DATASET.exitCode;

let data: string;
let graph: readonly string[];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'chain-atlas-cli-'));
  graph = ['--url', `embedded:${join(data, 'graph')}`, '--lang', 'en'];
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** What a service that was started has written when it is ready, and where it listens. */
const waitUntilReady = (
  service: ChildProcess,
  exit: ReturnType<typeof waitForExit>,
): Promise<{ readonly address: string; readonly out: string }> =>
  new Promise((resolve, reject) => {
    let out = '';
    service.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const address = /ready: (http:\/\/[\d.:]+)/u.exec(out)?.[1];
      if (address !== undefined) resolve({ address, out });
    });
    exit.then((ended) => reject(new Error(`the service ended: ${ended.out}${ended.err}`)), reject);
  });

describe('help', () => {
  test('names every command and every exit code', async () => {
    const { exitCode, out } = await runCommand(['--help']);
    expect(exitCode).toBe(0);
    for (const command of ['serve', 'import', 'export', 'validate', 'coverage', 'query', 'token'])
      expect(out).toContain(command);
    for (const code of Object.keys(errorTable)) expect(out).toContain(code);
  });

  test.each(['serve', 'import', 'export', 'validate', 'coverage', 'query'])(
    '%s has examples',
    async (command) => {
      const { exitCode, out } = await runCommand([command, '--help']);
      expect(exitCode).toBe(0);
      expect(out).toContain(`$ chain-atlas ${command}`);
    },
  );

  test.each([
    '',
    'serve',
    'import',
    'export',
    'validate',
    'template',
    'coverage',
    'query',
    'token',
    'token add',
    'token list',
    'token revoke',
  ])('%s explains itself and every option in Chinese', async (command) => {
    const { exitCode, out } = await runCommand([
      ...command.split(' ').filter((word) => word !== ''),
      '--help',
      '--lang',
      'zh',
    ]);
    expect(exitCode).toBe(0);
    expect(out).toContain('用法：');
    const [, description = '', list = ''] =
      /用法：[^\n]*\n([^]*?)\n选项：\n([^]*?)\n(?:Examples|Exit codes)/u.exec(out) ?? [];
    expect(description).toMatch(/\p{Script=Han}/u);
    for (const entry of list.split(/\n(?= {2}\S)/u)) expect(entry).toMatch(/\p{Script=Han}/u);
  });

  test('a command that does not exist is a wrong input', async () => {
    const { exitCode, err } = await runCommand(['imprt', 'x']);
    expect(exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
    expect(err).toContain('import');
  });
});

describe('validate', () => {
  test('says that a dataset is right', async () => {
    const { exitCode, out } = await runCommand(['validate', await writeSmallDataset(), '--lang', 'en']);
    expect([exitCode, out]).toEqual([0, 'valid: 7 entities, 5 relations\n']);
  });

  test('prints issues with file, row and column, in Chinese or English', async () => {
    const folder = await writeSmallDataset({
      'entities/Firm.csv': text('entities/Firm.csv').replace('FIRM', 'FRIM'),
    });
    const english = await runCommand(['validate', folder, '--lang', 'en']);
    expect(english.exitCode).toBe(invalid);
    expect(english.out).toMatch(
      /^entities\/Firm\.csv:2:kind {2}closed-value {2}“FRIM” kind takes one of .*nearest: FIRM$/mu,
    );
    const chinese = await runCommand(['validate', folder, '--lang', 'zh']);
    expect(chinese.out).toMatch(
      /^entities\/Firm\.csv:2:kind {2}closed-value {2}“FRIM” “kind”应为以下之一：.*最接近：FIRM$/mu,
    );
    expect(chinese.out).toContain('共 1 个问题');
    const json = await runCommand(['validate', folder, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      valid: false,
      issues: [
        {
          file: 'entities/Firm.csv',
          row: 2,
          column: 'kind',
          value: 'FRIM',
          rule: 'closed-value',
          nearest: 'FIRM',
        },
      ],
    });
  });

  test('checks citations where the documents are', async () => {
    const documents = await writeDatasetFolder({ 'plan-1.txt': '一\n二\n三\n' });
    const { exitCode, out } = await runCommand([
      'validate',
      await writeSmallDataset(),
      '--documents',
      documents,
      '--lang',
      'en',
    ]);
    expect(exitCode).toBe(invalid);
    expect(out).toContain('doc:plan-1 has 3 lines');
  });

  test('a folder that is not there is a wrong input, without a stack', async () => {
    const { exitCode, err } = await runCommand(['validate', join(data, 'nothing')]);
    expect(exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
    expect(err).toMatch(
      /^INVALID_INPUT: .*nothing is not a folder with a dataset; name the one that holds dataset\.yaml\n$/u,
    );
    expect((await runCommand(['validate', join(data, 'nothing'), '--verbose'])).err).toMatch(/\n +at /u);
    expect(JSON.parse((await runCommand(['validate', join(data, 'nothing'), '--json'])).out)).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });

  test('accepts ids of other datasets with --graph', async () => {
    await runCommand(['import', await writeSmallDataset(), ...graph]);
    const folder = await writeDatasetFolder({
      'dataset.yaml': 'id: more\nversion: 1\ntitle: 补充\n',
      'entities/Firm.csv': 'id,name,cites\nfirm:new,新企业,plan-1:4\n',
      'relations/LOCATED_IN.csv': 'from,to,modality,cites\nfirm:new,district:jiangjin,EXISTING,plan-1:4\n',
    });
    expect((await runCommand(['validate', folder, ...graph])).exitCode).toBe(invalid);
    expect((await runCommand(['validate', folder, '--graph', ...graph])).exitCode).toBe(0);
  });
});

describe('coverage', () => {
  test('counts lines by chapter, and names those that nobody has noted or reviewed', async () => {
    const documents = await writeDatasetFolder({
      'plan-1.txt':
        '规划一\n江津区\n珞璜工业园12.5平方公里\n美的制冷\n金威啤酒\n金威啤酒\n\n第二节\n实现产值30亿元\n展望未来\n',
    });
    const reviewed = {
      'reviewed-lines.csv': 'document,line,reason,note\nplan-1,8,HEADING,\nplan-1,9,PRINCIPLE,\n',
    };
    const folder = await writeSmallDataset(reviewed);
    const { exitCode, out } = await runCommand([
      'coverage',
      folder,
      '--documents',
      documents,
      '--lang',
      'en',
    ]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/9 lines: +6 with facts, +2 reviewed, +1 open/u);
    expect(out).toMatch(/REFUSED_REVIEW 1: .*\n  plan-1:9  30亿元/u);
    expect(out).toMatch(/OPEN_LINE 1: .*\n  plan-1:10/u);
    const strict = ['coverage', folder, '--documents', documents, '--strict', '--json'];
    expect((await runCommand(strict)).exitCode).toBe(invalid);

    const finished = { 'reviewed-lines.csv': 'document,line,reason\nplan-1,8,标题\nplan-1,10,PRINCIPLE\n' };
    const target = {
      'entities/Rule.csv': 'id,name,limit,scope,cites\nrule:jiangjin/output,产值,30,x,plan-1:9\n',
    };
    await writeFiles(folder, { ...finished, ...target });
    expect(await runCommand(strict)).toMatchObject({ exitCode: 0 });
  });

  test('a reason that is not on the list is an error with file and row', async () => {
    const documents = await writeDatasetFolder({ 'plan-1.txt': 'x\n'.repeat(12) });
    const folder = await writeSmallDataset({
      'reviewed-lines.csv': 'document,line,reason\nplan-1,8,BORING\n',
    });
    const { exitCode, err } = await runCommand([
      'coverage',
      folder,
      '--documents',
      documents,
      '--lang',
      'en',
    ]);
    expect(exitCode).toBe(invalid);
    expect(err).toContain('reviewed-lines.csv:2:reason');
  });

  test('says that there are no documents', async () => {
    vi.stubEnv('DOCUMENTS_DIR', '');
    const folder = await writeSmallDataset();
    const none = await runCommand(['coverage', folder]);
    expect(none.exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
    expect(none.err).toContain('--documents');
    const other = await runCommand(['coverage', folder, '--documents', folder]);
    expect(other.exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
    expect(other.err).toContain('none of the files');
    vi.unstubAllEnvs();
  });
});

describe('import and export', () => {
  test('a dry run shows the plan; an import carries it out, once', async () => {
    const folder = await writeSmallDataset();
    const planned = await runCommand(['import', folder, '--dry-run', ...graph]);
    expect(planned.exitCode).toBe(0);
    expect(planned.out).toMatch(/^Firm +\+2 ~0 -0\n {4}\+ 金威啤酒 \(firm:jinweiba\)$/mu);
    expect(planned.out).toContain('would change: small@1.0.0  +12 ~0 -0');
    expect((await runCommand(['import', folder, ...graph])).out).toContain('loaded: small@1.0.0  +12 ~0 -0');
    expect((await runCommand(['import', folder, ...graph])).out).toBe(
      'nothing to change: small@1.0.0  +0 ~0 -0\n',
    );
    await writeFiles(folder, {
      'entities/Firm.csv': text('entities/Firm.csv').replace('美的,FIRM', '美的,BRAND'),
    });
    const json = await runCommand(['import', folder, '--dry-run', '--json', ...graph]);
    expect(JSON.parse(json.out)).toMatchObject({
      status: 'planned',
      plan: {
        summary: [
          {
            group: 'Firm',
            added: 0,
            changed: 1,
            removed: 0,
            examples: { changed: ['美的制冷 (firm:mide)'] },
          },
        ],
      },
    });
  });

  test('an invalid dataset is not loaded, and neither is an older one', async () => {
    const broken = await runCommand([
      'import',
      await writeSmallDataset({ 'entities/Park.csv': null }),
      ...graph,
    ]);
    expect(broken.exitCode).toBe(invalid);
    expect(broken.err).toContain('nothing was loaded');
    await runCommand(['import', await writeSmallDataset(), ...graph]);
    const older = await writeSmallDataset({ 'dataset.yaml': text('dataset.yaml').replace('1.0.0', '0.9') });
    const refused = await runCommand(['import', older, ...graph]);
    expect(refused.exitCode).toBe(invalid);
    expect(refused.err).toContain('version 0.9 is older than 1.0.0');
    expect((await runCommand(['import', older, '--force', ...graph])).exitCode).toBe(0);
  });

  test('an export is a dataset, and comes out the same again', async () => {
    await runCommand(['import', await writeSmallDataset(), ...graph]);
    const first = join(data, 'first');
    expect((await runCommand(['export', first, ...graph])).out).toContain('7 entities, 5 relations');
    expect(await readFile(join(first, 'headings.csv'), 'utf8')).toBe(
      'document,line,level,heading\nplan-1,1,1,第一章\nplan-1,8,2,第二节\n',
    );
    expect(await readFile(join(first, 'entities/Firm.csv'), 'utf8')).toBe(
      'id,name,aliases,kind,note,cites\nfirm:jinweiba,金威啤酒,,BRAND,"a remark, with a comma",plan-1:5|plan-1:6-7\nfirm:mide,美的制冷,美的,FIRM,,plan-1:4\n',
    );
    expect((await runCommand(['import', first, ...graph])).out).toContain('nothing to change');
    expect((await runCommand(['export', first, ...graph])).exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
    expect((await runCommand(['export', first, '--replace', '--format', 'jsonl', ...graph])).exitCode).toBe(
      0,
    );
    expect(await readdir(join(first, 'entities'))).toContain('Firm.jsonl');
    expect((await runCommand(['import', first, ...graph])).out).toContain('nothing to change');
    const unknown = await runCommand(['export', join(data, 'x'), '--dataset', 'smal', ...graph]);
    expect(unknown.err).toContain('the graph has no dataset smal; it has small');
  });
});

describe('query', () => {
  test('answers on the graph itself, from text, a file or what is piped in', async () => {
    await runCommand(['import', await writeSmallDataset(), ...graph]);
    const query = 'query ($id: ID!) { firm(id: $id) { name cites { id } } }';
    const expected = { data: { firm: { name: '美的制冷', cites: [{ id: 'plan-1:4' }] } } };
    const variables = ['--variables', '{"id": "firm:mide"}'];
    const direct = await runCommand(['query', query, ...variables, ...graph]);
    expect(direct).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(direct.out)).toMatchObject(expected);
    await writeFiles(data, { 'firm.graphql': query });
    expect(
      JSON.parse((await runCommand(['query', join(data, 'firm.graphql'), ...variables, ...graph])).out),
    ).toMatchObject(expected);
    expect(JSON.parse((await runCommand(['query', '-', ...variables, ...graph], query)).out)).toMatchObject(
      expected,
    );
  });

  test('a folder without a graph is no empty graph', async () => {
    const result = await runCommand([
      'query',
      '{ stats { entityCount } }',
      '--url',
      'embedded:/tmp/no-graph-here',
    ]);
    expect(result.exitCode).toBe(errorTable.ENGINE_UNAVAILABLE.exitCode);
  });

  test('a wrong query has the exit code of a wrong input', async () => {
    await runCommand(['import', await writeSmallDataset(), ...graph]);
    const wrong = await runCommand(['query', '{ nothing }', ...graph]);
    expect(wrong.exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
    expect(JSON.parse(wrong.out)).toHaveProperty('errors.0.message');
    expect((await runCommand(['query', 'no-such-file.graphql', ...graph])).exitCode).toBe(
      errorTable.INVALID_INPUT.exitCode,
    );
    expect((await runCommand(['query', '{ stats { x } }', '--variables', '[', ...graph])).err).toContain(
      '--variables takes',
    );
  });

  test('a service that is not there is said to be away', async () => {
    const { exitCode, err } = await runCommand([
      'query',
      '{ __typename }',
      '--server',
      'http://127.0.0.1:9/graphql',
    ]);
    expect(exitCode).toBe(errorTable.ENGINE_UNAVAILABLE.exitCode);
    expect(err).toContain('no service answers at http://127.0.0.1:9/graphql');
  });
});

describe('the process', () => {
  test('speaks the language of LANG, and ends with the exit code', async () => {
    const folder = await writeSmallDataset();
    const chinese = await waitForExit(
      spawnCommand(['validate', folder], { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }),
    );
    expect([chinese.exitCode, chinese.out]).toEqual([0, '校验通过：7 个实体，5 条关系\n']);
    const english = await waitForExit(spawnCommand(['validate', folder], { LANG: 'C', LC_ALL: 'C' }));
    expect(english.out).toBe('valid: 7 entities, 5 relations\n');
    const missing = await waitForExit(spawnCommand(['validate', '/no/such/folder']));
    expect(missing.exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
  });

  test('goes on to its end when nobody reads any more, as behind `| head`', async () => {
    const child = spawnCommand(['validate', await writeSmallDataset()], { LANG: 'C', LC_ALL: 'C' });
    child.stdout?.destroy();
    const { exitCode, err } = await waitForExit(child);
    expect(exitCode).toBe(0);
    expect(err).not.toContain('EPIPE');
  });

  test('serve answers, is asked by query --server, refuses a second process, and ends on SIGTERM', async () => {
    await runCommand(['import', await writeSmallDataset(), ...graph]);
    const service = spawnCommand(['serve', '--port', '0', ...graph], { SEED_DIR: 'none' });
    const exit = waitForExit(service);
    try {
      const { address } = await waitUntilReady(service, exit);
      const answer = await runCommand([
        'query',
        '{ firm(id: "firm:mide") { name } }',
        '--server',
        `${address}/graphql`,
      ]);
      expect(JSON.parse(answer.out)).toMatchObject({ data: { firm: { name: '美的制冷' } } });
      const locked = await runCommand(['import', await writeSmallDataset(), ...graph]);
      expect(locked.exitCode).toBe(errorTable.ENGINE_LOCKED.exitCode);
    } finally {
      service.kill('SIGTERM');
    }
    expect(await exit).toMatchObject({ exitCode: 0, signal: null });
  });

  test('serve --first-token makes token and session key once; a session outlives a restart', async () => {
    const settings = {
      SEED_DIR: 'none',
      ACCESS_TOKENS_FILE: join(data, 'tokens'),
      SESSION_KEY_FILE: join(data, 'session-key'),
    };
    const serve = async (work: (service: { address: string; out: string }) => Promise<void>) => {
      const service = spawnCommand(['serve', '--first-token', '--port', '0', ...graph], settings);
      const exit = waitForExit(service);
      try {
        await work(await waitUntilReady(service, exit));
      } finally {
        service.kill('SIGTERM');
      }
      expect(await exit).toMatchObject({ exitCode: 0 });
    };
    let cookie = '';
    await serve(async ({ address, out }) => {
      const token = /first token: (\S+)/u.exec(out)?.[1];
      const entered = await fetch(`${address}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      });
      expect(entered.status).toBe(200);
      cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    });
    await serve(async ({ address, out }) => {
      expect(out).not.toContain('first token');
      const session = await fetch(`${address}/session`, { headers: { cookie } });
      expect(await session.json()).toMatchObject({ tokenNeeded: true, held: true });
    });
  });

  test('serve does not listen wider without tokens', async () => {
    const { exitCode, err } = await runCommand(['serve', '--host', '0.0.0.0', ...graph]);
    expect(exitCode).toBe(errorTable.INVALID_CONFIG.exitCode);
    expect(err).toContain('without a token');
  });
});
