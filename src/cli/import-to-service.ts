import { z } from 'zod';
import type { ChangeKind } from '../dataset/plan/import-plan.ts';
import { EngineUnavailableError, errorTable, InvalidInputError } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { findExitCode } from './find-exit-code.ts';
import { formatIssues, formatWarnings, type ShownIssue } from './format-issues.ts';
import { formatPlan, type ShownPlan } from './format-plan.ts';
import { say } from './language.ts';
import { packArchive } from './pack-archive.ts';
import { createProgressBar } from './progress-bar.ts';
import { checkServiceAddress, readServiceToken } from './service-access.ts';
import type { CommonOptions } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

export interface ServiceImportOptions extends CommonOptions {
  readonly service: string;
  readonly tokenFile?: string;
  readonly reason?: string;
  readonly dryRun?: true;
  readonly force?: true;
  readonly yes?: true;
  readonly all?: true;
}

const issueSchema = z.object({
  path: z.array(z.string()),
  code: z.string(),
  message: z.string(),
  messageZh: z.string(),
  value: z.string().nullable(),
  nearest: z.string().nullable(),
});
const payloadSchema = z.object({
  applied: z.boolean(),
  counts: z.object({ added: z.number(), changed: z.number(), removed: z.number() }),
  changes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['ADDED', 'CHANGED', 'REMOVED']),
      label: z.string().nullable(),
      type: z.string().nullable(),
      name: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      fromName: z.string().nullable(),
      toName: z.string().nullable(),
    }),
  ),
  disagreements: z.array(
    z.object({
      id: z.string(),
      property: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    }),
  ),
  warnings: z.array(issueSchema),
  warningCount: z.number(),
  userErrors: z.array(issueSchema),
  userErrorCount: z.number(),
  entry: z.object({ seq: z.number() }).nullable(),
  datasetVersion: z.string().nullable(),
});
type Payload = z.infer<typeof payloadSchema>;

const errorSchema = z.object({
  message: z.string(),
  extensions: z.looseObject({ code: z.string(), messageZh: z.string().optional() }),
});
const answerSchema = z.object({
  data: z.object({ importDataset: payloadSchema }).nullish(),
  errors: z.array(errorSchema).optional(),
});

const query = `mutation Import($archive: Upload!, $reason: String, $dryRun: Boolean!, $force: Boolean!, $confirm: Boolean!) {
  importDataset(archive: $archive, reason: $reason, dryRun: $dryRun, force: $force, confirm: $confirm) {
    applied counts { added changed removed }
    changes(first: 20000) { id kind label type name from to fromName toName }
    disagreements(first: 1000) { id property values }
    warnings(first: 5000) { path code message messageZh value nearest } warningCount
    userErrors(first: 5000) { path code message messageZh value nearest } userErrorCount
    entry { seq } datasetVersion
  }
}`;

/** Uploads a dataset folder, its .zip, or a workbook to a running service, prints what came of it, and gives the exit code. */
export async function importToService(
  path: string,
  options: ServiceImportOptions,
  terminal: Terminal,
): Promise<number> {
  const archive = await packArchive(path);
  if (options.tokenFile === undefined)
    throw new InvalidInputError(
      '--service needs --token-file <file>: a file that holds a token with the scope write',
      { messageZh: '--service 须与 --token-file <文件> 一起使用：文件中写有具有 write 权限的令牌' },
    );
  const token = await readServiceToken(options.tokenFile);
  const bar = createProgressBar(terminal, options.lang);
  const send = async (confirm: boolean) => {
    // The service answers once, at the end: there is nothing to draw a bar from.
    bar.show('upload', 0, 0);
    return upload(archive, token, confirm, options, terminal.signal).finally(bar.clear);
  };
  let answer = await send(options.yes ?? false);
  const waits = answer.data?.importDataset.userErrors.some(({ code }) => code === 'workbook-unconfirmed');
  if (waits && answer.data && !options.json && !options.dryRun) {
    printPayload(answer.data.importDataset, options, terminal);
    const reply = await terminal.ask(say(options.lang, 'Go on? [y/N] ', '继续吗？[y/N] '));
    if (reply !== 'yes') return errorTable.INVALID_DATASET.exitCode;
    answer = await send(true);
  }
  const [error] = answer.errors ?? [];
  const payload = answer.data?.importDataset;
  if (options.json) terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
  else {
    if (payload) printPayload(payload, options, terminal);
    if (error) {
      const { code, messageZh } = error.extensions;
      terminal.err(`${code}: ${say(options.lang, error.message, messageZh ?? error.message)}\n`);
    }
  }
  // What came of the import counts, also where something beside it could not be told.
  if (!payload) return findExitCode(error?.extensions.code);
  return payload.userErrorCount === 0 ? 0 : errorTable.INVALID_DATASET.exitCode;
}

async function upload(
  archive: Uint8Array,
  token: string,
  confirm: boolean,
  { service, reason, dryRun, force }: ServiceImportOptions,
  signal: AbortSignal,
): Promise<z.infer<typeof answerSchema>> {
  const address = toGraphqlAddress(service);
  const variables = {
    archive: null,
    reason: reason ?? null,
    dryRun: dryRun ?? false,
    force: force ?? false,
    confirm,
  };
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables }));
  form.set('map', JSON.stringify({ 0: ['variables.archive'] }));
  form.set('0', new Blob([archive]), 'archive');
  let response: Response;
  try {
    const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' };
    response = await fetch(address, { method: 'POST', headers, body: form, signal });
  } catch (cause) {
    throw new EngineUnavailableError(
      `no service answers at ${address}, or it closed the connection; start it, or correct --service. Whether anything was loaded says chain-atlas import --dry-run`,
      {
        cause,
        messageZh: `${address} 没有服务应答，或连接中断；请先启动服务，或更正 --service。是否已装载，可用 chain-atlas import --dry-run 查看`,
      },
    );
  }
  const text = await response.text();
  const answer = answerSchema.safeParse(parseJson(text));
  if (answer.data) return answer.data;
  throw new EngineUnavailableError(
    `${address} answered ${response.status}, and not as this version of the service does: ${text.slice(0, 200)}`,
    {
      messageZh: `${address} 返回 ${response.status}，内容不是本版本服务的应答：${text.slice(0, 200)}；请检查 --service`,
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function toGraphqlAddress(service: string): string {
  checkServiceAddress(service);
  return service.endsWith('/graphql') ? service : `${service.replace(/\/$/u, '')}/graphql`;
}

/** As the import of this machine prints it. */
function printPayload(payload: Payload, options: ServiceImportOptions, terminal: Terminal): void {
  const { lang } = options;
  const all = options.all ?? false;
  const { counts, userErrorCount } = payload;
  terminal.err(formatWarnings(payload.warnings.map(toIssue('warning')), lang, all));
  terminal.out(formatPlan(toPlan(payload), lang));
  if (userErrorCount > 0) {
    terminal.out(formatIssues(payload.userErrors.map(toIssue('error')), lang, all));
    terminal.err(
      say(
        lang,
        `${userErrorCount} issues; nothing was loaded\n`,
        `共 ${userErrorCount} 个问题，未装载任何数据\n`,
      ),
    );
    return;
  }
  const total = counts.added + counts.changed + counts.removed;
  const done = payload.entry ? say(lang, 'loaded', '已装载') : say(lang, 'would change', '将更改');
  const word = total === 0 ? say(lang, 'nothing to change', '无需更改') : done;
  terminal.out(
    `${word}: +${counts.added} ~${counts.changed} -${counts.removed}  ${payload.datasetVersion ?? ''}\n`,
  );
}

const toIssue =
  (severity: ShownIssue['severity']) =>
  ({ path, code, value, nearest, ...text }: z.infer<typeof issueSchema>): ShownIssue => {
    const [, file = '', row = '', column = null] = path;
    return {
      ...text,
      file,
      row: /^\d+$/u.test(row) ? Number(row) : null,
      column,
      value,
      severity,
      rule: code,
      ...(nearest === null ? {} : { nearest }),
    };
  };

const kinds: Readonly<Record<Payload['changes'][number]['kind'], ChangeKind>> = {
  ADDED: 'added',
  CHANGED: 'changed',
  REMOVED: 'removed',
};

const toPlan = ({ changes, disagreements }: Payload): ShownPlan => ({
  entities: changes.flatMap(({ id, kind, label, name }) =>
    label === null ? [] : [{ id, change: kinds[kind], label: toLabel(label), name }],
  ),
  relations: changes.flatMap(({ kind, type, from, to, fromName, toName }) =>
    type === null
      ? []
      : [
          {
            change: kinds[kind],
            type,
            from: from ?? '',
            to: to ?? '',
            fromName: fromName ?? '',
            toName: toName ?? '',
          },
        ],
  ),
  disagreements,
  renamed: [],
});

/** `CHAIN_STAGE` of the API is the label ChainStage. */
const toLabel = (code: string): string =>
  ontology.labels.find(({ label }) => label.toUpperCase() === code.replaceAll('_', ''))?.label ?? code;
