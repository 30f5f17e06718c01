import type { Command } from 'commander';
import { addToken, listTokens, parseScopes, revokeToken } from '../access/keep-tokens.ts';
import type { AccessToken } from '../access/token-file.ts';
import { loadConfig } from '../config.ts';
import { InvalidConfigError, InvalidInputError } from '../domain/errors.ts';
import { type Language, say } from './language.ts';
import { addCommonOptions, type CommonOptions } from './shared-options.ts';
import type { Terminal } from './terminal.ts';
import { padWidth } from './text-width.ts';

interface TokenCommandOptions extends CommonOptions {
  readonly file?: string;
}

interface AddTokenOptions extends TokenCommandOptions {
  readonly name: string;
  readonly scope: string;
  readonly days?: string;
}

const examples = `
Examples:
  $ chain-atlas token add --name "monthly report"
  $ chain-atlas token add --name 数据组 --scope write --days 90
  $ chain-atlas token list
  $ chain-atlas token revoke "monthly report"

A service that runs follows the file within a few seconds. docs/access.md says more.`;

const mostDays = 3650;

/** `chain-atlas token add | list | revoke` */
export function addTokenCommand(program: Command, terminal: Terminal): void {
  const parent = program
    .command('token')
    .description('make, list and revoke the access tokens of the service')
    .addHelpText('after', examples);
  const add = parent
    .command('add')
    .description('make a token and print it once; only its hash is kept')
    .requiredOption('--name <text>', 'what the token is for, or whose it is')
    .option('--scope <read|write|admin>', 'what it may do; write includes read, admin includes both', 'read')
    .option('--days <number>', 'days until it ends; without it, it does not')
    .action((options: AddTokenOptions) => runAdd(options, terminal));
  const list = parent
    .command('list')
    .description('list the tokens: name, scopes, dates, first letters of the hash')
    .action((options: TokenCommandOptions) => runList(options, terminal));
  const revoke = parent
    .command('revoke <name-or-hash>')
    .description('end a token, and the sessions and signed addresses made under it')
    .action((nameOrHash: string, options: TokenCommandOptions) => runRevoke(nameOrHash, options, terminal));
  for (const command of [add, list, revoke])
    addCommonOptions(
      command
        .option('--file <path>', 'file of the tokens (ACCESS_TOKENS_FILE)')
        .addHelpText('after', examples),
    );
}

async function runAdd(options: AddTokenOptions, terminal: Terminal): Promise<void> {
  const { name, scope, lang } = options;
  const order = { name, scopes: parseScopes(scope), days: parseDays(options.days), now: new Date() };
  const { token, entry } = await addToken(findFile(options), order);
  if (options.json) return terminal.out(`${JSON.stringify({ token, ...toJson(entry) }, null, 2)}\n`);
  terminal.out(
    say(
      lang,
      `token: ${token}\n${describe(entry, lang)}\n(printed once; send it as "Authorization: Bearer <token>", or enter it on the page)\n`,
      `令牌：${token}\n${describe(entry, lang)}\n（仅显示这一次；程序以 “Authorization: Bearer <令牌>” 发送，浏览器在首页输入）\n`,
    ),
  );
}

async function runList(options: TokenCommandOptions, terminal: Terminal): Promise<void> {
  const tokens = await listTokens(findFile(options));
  if (options.json) return terminal.out(`${JSON.stringify(tokens.map(toJson), null, 2)}\n`);
  terminal.out(
    tokens.length === 0
      ? say(options.lang, 'no tokens: whoever asks is refused\n', '没有令牌：所有请求都会被拒绝\n')
      : `${tokens.map((token) => describe(token, options.lang)).join('\n')}\n`,
  );
}

async function runRevoke(
  nameOrHash: string,
  options: TokenCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const { revoked, left } = await revokeToken(findFile(options), nameOrHash);
  if (options.json) return terminal.out(`${JSON.stringify({ revoked: toJson(revoked), left }, null, 2)}\n`);
  terminal.out(
    say(
      options.lang,
      `revoked: ${describe(revoked, 'en')}\n${left === 0 ? 'no token is left: the service refuses everybody, and does not start again before there is one\n' : ''}`,
      `已停用：${describe(revoked, 'zh')}\n${left === 0 ? '已没有令牌：服务将拒绝所有请求，且在新增令牌之前无法再次启动\n' : ''}`,
    ),
  );
}

function findFile({ file }: TokenCommandOptions): string {
  const path = file ?? loadConfig().access.tokensFile;
  if (path !== null) return path;
  throw new InvalidConfigError(
    'which file holds the tokens? Set ACCESS_TOKENS_FILE, as for the service, or give --file',
    { messageZh: '未指明令牌文件：请设置 ACCESS_TOKENS_FILE（与服务相同），或用 --file 指明' },
  );
}

function parseDays(text: string | undefined): number | null {
  if (text === undefined) return null;
  const days = /^\d+$/u.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= mostDays) return days;
  throw new InvalidInputError(`--days ${text} is not a whole number from 1 to ${mostDays}`, {
    messageZh: `--days ${text} 应为 1 至 ${mostDays} 的整数`,
  });
}

/** One line of the list. */
function describe({ hash, name, scopes, createdAt, expiresAt }: AccessToken, lang: Language): string {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const unknown = say(lang, 'unknown', '未记录');
  const created = createdAt === null ? unknown : day(createdAt);
  const isOver = expiresAt !== null && expiresAt.getTime() <= Date.now();
  const end =
    expiresAt === null
      ? say(lang, 'no end', '长期有效')
      : say(
          lang,
          `${isOver ? 'ended' : 'ends'} ${day(expiresAt)}`,
          `${day(expiresAt)} ${isOver ? '已到期' : '到期'}`,
        );
  return [
    hash.slice(0, 8),
    padWidth(scopes.join(','), 16),
    padWidth(say(lang, `made ${created}`, `${created} 生成`), 16),
    padWidth(end, 17),
    name,
  ].join('  ');
}

const toJson = ({ hash, name, scopes, createdAt, expiresAt }: AccessToken): object => ({
  name,
  scopes,
  createdAt,
  expiresAt,
  hash,
});
