import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Access } from '../access/access.ts';
import { type AddressParameters, readAddressArguments } from '../api/address-arguments.ts';
import { type ApiServices, createApiContext } from '../api/context.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { reports } from '../reports/all-reports.ts';
import type { Report } from '../reports/report.ts';
import { languages } from '../reports/wording.ts';
import { type ReportFormat, reportFormats, writeReport } from '../reports/write-report.ts';
import { carryBookmarks } from './carry-bookmarks.ts';
import { toEtag } from './etags.ts';
import { readExportVersion } from './export-version.ts';
import { limitRate } from './limit-rate.ts';
import { refuseWhileLoading } from './refuse-while-loading.ts';
import { createRequestOrigin } from './request-origin.ts';
import type { RequestSlots } from './request-slots.ts';
import { requireToken } from './require-token.ts';
import { sendDownload } from './send-download.ts';

export interface ReportExportOptions {
  readonly schema: GraphQLSchema;
  readonly services: ApiServices;
  readonly access: Access;
  readonly isReady: () => boolean;
  readonly slots: RequestSlots;
}

const contentTypes: Readonly<Record<ReportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** `/export/<report>`, `/export/<report>.xlsx` and `.csv`: the tables of the analyses, with the arguments of the API. */
export async function registerReportExports(
  server: FastifyInstance,
  options: ReportExportOptions,
): Promise<void> {
  await server.register(async (scope) => {
    requireToken(scope, options.access);
    limitRate(scope);
    refuseWhileLoading(scope, options.isReady);
    carryBookmarks(scope, options.services);
    for (const report of reports)
      for (const ending of [null, ...reportFormats])
        scope.get(`/export/${report.name}${ending === null ? '' : `.${ending}`}`, (request, reply) =>
          sendReport(report, ending, { request, reply }, options),
        );
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function sendReport(
  report: Report,
  ending: ReportFormat | null,
  { request, reply }: Exchange,
  { schema, services, slots }: ReportExportOptions,
): Promise<FastifyReply> {
  const parameters = request.query as AddressParameters;
  const format = readChoice('format', parameters['format'], reportFormats, ending ?? 'xlsx');
  if (ending !== null && format !== ending)
    throw new InvalidInputError(`format: ${format} contradicts the address, which ends in .${ending}`, {
      messageZh: `参数 format：${format} 与地址的结尾 .${ending} 矛盾`,
    });
  const language = readChoice('lang', parameters['lang'], languages, 'zh');
  const { format: _format, lang: _lang, ...given } = parameters;
  const { values, shown } = readAddressArguments(schema, report.field, given, ['format', 'lang']);
  const context = createApiContext(services, createRequestOrigin(request, reply, slots));
  const etag = toEtag(await readExportVersion(context, services), report.name, values, format, language);
  return sendDownload({ request, reply, deadline: context.deadline }, etag, async () => {
    await context.enterHeavy();
    const written = await writeReport(await context.questions(), services.documentTexts, {
      report,
      args: values,
      noted: shown,
      format,
      language,
    });
    return { ...written, contentType: contentTypes[format] };
  });
}

function readChoice<Choice extends string>(
  name: string,
  given: string | readonly string[] | undefined,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  if (given === undefined) return fallback;
  const choice = choices.find((allowed) => allowed === given);
  if (choice === undefined)
    throw new InvalidInputError(
      `${name}: ${JSON.stringify(given)} is not allowed; give one of ${choices.join(', ')}`,
      { messageZh: `参数 ${name}：不能是“${String(given)}”；应为 ${choices.join('、')}` },
    );
  return choice;
}
