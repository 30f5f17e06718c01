import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { bearer, createWritingService, tokenFile, type WritingService } from '../support/writing-service.ts';

const write = `mutation { upsertEntities(entities: [{ id: "firm:new", label: FIRM, name: "新企业" }]) { applied } }`;
const upload = 'mutation ($archive: Upload!) { importDataset(archive: $archive) { applied } }';
type Headers = Readonly<Record<string, string>>;
type Answer = { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] };

/** Every way in which a mutation can come. */
const ways: Readonly<Record<string, (headers: Headers) => readonly [path: string, init: RequestInit]>> = {
  POST: (headers) => ['', toPost({ query: write }, headers)],
  'a named operation beside a query': (headers) => [
    '',
    toPost(
      {
        query: `query Look { __typename } ${write.replace('mutation', 'mutation Change')}`,
        operationName: 'Change',
      },
      headers,
    ),
  ],
  'a batch, behind a query': (headers) => [
    '',
    toPost([{ query: '{ __typename }' }, { query: write }], headers),
  ],
  'a form with a file': (headers) => ['', { method: 'POST', headers, body: toForm() }],
  GET: (headers) => [`?query=${encodeURIComponent(write)}`, { headers }],
};

const toPost = (body: object, headers: Headers): RequestInit => ({
  method: 'POST',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function toForm(): FormData {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: upload, variables: { archive: null } }));
  form.set('map', JSON.stringify({ 0: ['variables.archive'] }));
  form.set('0', new Blob(['PK']), 'archive.zip');
  return form;
}

describeEngines('who may only read', (engine) => {
  let service: WritingService;
  let folder: string;
  let session: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-tokens-'));
    await writeFile(join(folder, 'tokens'), tokenFile);
    service = await createWritingService(engine, join(folder, 'tokens'), { MAX_BATCH: '2' });
    const entered = await fetch(`${service.address}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: bearer('admin').split(' ')[1] }),
    });
    session = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(session).toMatch(/^chain-atlas-session=v1\./u);
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });
  const holders: Readonly<Record<string, () => Headers>> = {
    'a token that reads': () => ({ authorization: bearer('reader') }),
    'the session of an admin': () => ({ cookie: session }),
  };
  const cases = Object.keys(holders).flatMap((holder) =>
    Object.keys(ways).map((way) => [holder, way] as const),
  );

  test.each(cases)('%s does not write by %s', async (holder, way) => {
    const headers = { ...holders[holder]?.(), 'apollo-require-preflight': 'true' };
    const [path, init] = ways[way]?.(headers) ?? ['', {}];
    const response = await fetch(`${service.address}/graphql${path}`, init);
    const answers = [(await response.json()) as Answer | readonly Answer[]].flat() as readonly Answer[];
    const codes = answers.at(-1)?.errors?.map(({ extensions }) => extensions.code);
    expect([response.status, codes]).toEqual(way === 'GET' ? [405, ['BAD_REQUEST']] : [403, ['FORBIDDEN']]);
    const { data } = await service.ask<object>('{ stats { entityCount } }', {}, 'reader');
    expect(data).toEqual({ stats: { entityCount: 0 } });
  });
});
