import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorTable } from '../../src/domain/errors.ts';
import { runCommand } from '../support/run-cli.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'chain-atlas-zh-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

/** `DATA` stands for a folder that is empty. */
const cases: readonly (readonly [args: readonly string[], code: keyof typeof errorTable, zh: RegExp])[] = [
  [['imprt', 'x'], 'INVALID_INPUT', /没有命令 imprt；是否想写 import？/u],
  [['import', 'x', '--jsn'], 'INVALID_INPUT', /没有选项 --jsn；是否想写 --json？/u],
  [['query'], 'INVALID_INPUT', /缺少参数/u],
  [['import', 'a', 'b'], 'INVALID_INPUT', /参数过多：应为 1 个，却有 2 个/u],
  [['serve', '--port'], 'INVALID_INPUT', /选项 --port <number> 后缺少内容/u],
  [['serve', '--port', 'http'], 'INVALID_INPUT', /不接受“http”：端口是 0 至 65535 的整数/u],
  [['journal', '--since', 'abc'], 'INVALID_INPUT', /不接受“abc”：日志条目的编号是整数/u],
  [['serve', '--host', '0.0.0.0'], 'INVALID_CONFIG', /--host 0\.0\.0\.0 会让其他机器无需令牌/u],
  [['serve', '--first-token'], 'INVALID_CONFIG', /需要设置 ACCESS_TOKENS_FILE/u],
  [
    ['import', 'DATA/nothing', '--url', 'embedded:memory'],
    'INVALID_INPUT',
    /不是数据集文件夹；请指明 dataset\.yaml/u,
  ],
  [['import', 'DATA', '--url', 'mysql://x'], 'INVALID_CONFIG', /GRAPH_URL 为 "mysql:\/\/x"：请写/u],
  [['export', 'DATA/out', '--url', 'embedded:DATA/none'], 'ENGINE_UNAVAILABLE', /没有图谱：请运行/u],
  [
    ['query', 'DATA/none.graphql', '--url', 'embedded:memory'],
    'INVALID_INPUT',
    /既不是可读取的文件，也不是 GraphQL 查询/u,
  ],
  [['query', '{ stats { engine } }', '--variables', '['], 'INVALID_INPUT', /--variables 须为 JSON 对象/u],
  [['query', '{ stats { engine } }', '--server', 'x'], 'INVALID_INPUT', /--server x 不是地址/u],
  [
    ['query', '{ stats { engine } }', '--server', 'http://127.0.0.1:9'],
    'ENGINE_UNAVAILABLE',
    /没有服务应答；请先启动服务/u,
  ],
  [['template', 'a.csv'], 'INVALID_INPUT', /应以 \.xlsx 结尾/u],
];

test.each(cases)('%j: %s', async (args, code, zh) => {
  const given = args.map((arg) => arg.replace('DATA', data));
  const { exitCode, err } = await runCommand(['--lang', 'zh', ...given]);
  expect(err).toMatch(zh);
  // Names and codes stay as they are; an English sentence does not.
  expect(err.replaceAll(data, '')).not.toMatch(/\b[a-z]+ [a-z]+ [a-z]+\b/u);
  expect(exitCode).toBe(errorTable[code].exitCode);
});
