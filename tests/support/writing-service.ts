import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import type { EngineUnderTest } from './engines.ts';

const tokens = {
  reader: 'reader-token-of-the-tests-0123456789abcdef',
  editor: 'editor-token-of-the-tests-0123456789abcdef',
  admin: 'admin-token-of-the-tests-0123456789abcdef0',
};
export type TokenName = keyof typeof tokens;
const scopes = { reader: 'read', editor: 'write', admin: 'admin' };

/** Lines of a token file, one for each scope. */
export const tokenFile = Object.entries(tokens)
  .map(([name, token]) => {
    const hash = createHash('sha256').update(token).digest('hex');
    return `${hash} scopes=${scopes[name as TokenName]} created=2026-01-01T00:00:00Z expires=- name=${name}\n`;
  })
  .join('');

export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export interface UploadOptions {
  readonly arguments?: string;
  readonly token?: TokenName;
  /** Apollo's header against forms of other sites; there unless left out. */
  readonly preflight?: boolean;
  readonly signal?: AbortSignal;
}

/** What every test of a write asks for. */
export const writeFields = `{
  applied dryRun counts { added changed removed }
  changes { id kind before { properties cites } after { properties cites } version }
  disagreements { id property values } warnings { path code message messageZh }
  userErrors { path code message messageZh value nearest present { version properties datasets } }
  entry { seq author operation reason dataset } datasetVersion
}`;

export const bearer = (token: TokenName): string => `Bearer ${tokens[token]}`;

/** The whole service, listening, with a token for each scope. `tokensFile` holds `tokenFile`. */
export async function createWritingService(
  engine: EngineUnderTest,
  tokensFile: string,
  settings: Readonly<Record<string, string>> = {},
) {
  const config = loadConfig({
    GRAPH_URL: 'embedded:memory',
    PORT: '0',
    ACCESS_TOKENS_FILE: tokensFile,
    SEED_DIR: 'none',
    ...settings,
  });
  const app = await createApp(config, { engine: await engine.createFresh(), log: pino({ level: 'silent' }) });
  const address = await app.listen();
  await app.prepare();

  const read = async <Data>(response: Response): Promise<GraphqlAnswer<Data>> => {
    const body = (await response.json()) as Partial<GraphqlAnswer<Data>>;
    return { status: response.status, data: body.data as Data, errors: body.errors ?? [] };
  };
  return {
    app,
    address,
    close: () => app.close(),
    ask: async <Data>(
      query: string,
      variables: object = {},
      token: TokenName = 'editor',
    ): Promise<GraphqlAnswer<Data>> =>
      read(
        await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: bearer(token) },
          body: JSON.stringify({ query, variables }),
        }),
      ),
    upload: async (archive: Uint8Array, options: UploadOptions = {}): Promise<GraphqlAnswer<UploadData>> => {
      const { arguments: given = '', token = 'editor', preflight = true, signal } = options;
      const query = `mutation ($archive: Upload!) { importDataset(archive: $archive${given}) ${writeFields} }`;
      const form = new FormData();
      form.set('operations', JSON.stringify({ query, variables: { archive: null } }));
      form.set('map', JSON.stringify({ 0: ['variables.archive'] }));
      form.set('0', new Blob([archive]), 'archive.zip');
      return read(
        await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: {
            authorization: bearer(token),
            ...(preflight ? { 'apollo-require-preflight': 'true' } : {}),
          },
          body: form,
          ...(signal ? { signal } : {}),
        }),
      );
    },
  };
}

export type WritingService = Awaited<ReturnType<typeof createWritingService>>;

export interface WritePayload {
  readonly applied: boolean;
  readonly dryRun: boolean;
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly changes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly before: { readonly properties: object; readonly cites: readonly string[] } | null;
    readonly after: { readonly properties: object; readonly cites: readonly string[] } | null;
    readonly version: string | null;
  }[];
  readonly disagreements: readonly {
    readonly id: string;
    readonly property: string;
    readonly values: object;
  }[];
  readonly warnings: readonly { readonly path: readonly string[]; readonly code: string }[];
  readonly userErrors: readonly {
    readonly path: readonly string[];
    readonly code: string;
    readonly message: string;
    readonly messageZh: string;
    readonly value: string | null;
    readonly nearest: string | null;
    readonly present: { readonly version: string; readonly datasets: readonly string[] } | null;
  }[];
  readonly entry: { readonly seq: number; readonly author: string; readonly operation: string } | null;
  readonly datasetVersion: string;
}

export interface UploadData {
  readonly importDataset: WritePayload;
}
