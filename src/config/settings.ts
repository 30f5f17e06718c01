import type { SettingDescription } from './setting-reader.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Default and description of every setting. */
const table = {
  GRAPH_URL: [
    'embedded:./data/atlas',
    'Where the graph is: `embedded:<folder>`, `embedded:memory`, or `bolt://`, `neo4j://`, `neo4j+s://` of a Neo4j.',
  ],
  GRAPH_USER: ['', 'User of the Neo4j.'],
  GRAPH_PASSWORD: ['', 'Password of the Neo4j.'],
  GRAPH_DATABASE: ['', 'Database of the Neo4j; its default database when not set.'],
  HOST: ['127.0.0.1', 'Address to listen on. Anything but this machine needs an access token.'],
  PORT: ['4000', 'Port to listen on; 0 for any that is free.'],
  ACCESS_TOKENS_FILE: [
    '',
    'File of the tokens, which `chain-atlas token` keeps; changes hold within a few seconds. A line may also be the SHA-256 of a token (hex), which reads then.',
  ],
  ACCESS_TOKEN_SHA256: ['', 'SHA-256 of a token (hex) that reads, or several with commas.'],
  JWT_JWKS: [
    '',
    'Public keys of JWTs that are taken as tokens: an `https://` address of a JWKS, or a file of one.',
  ],
  JWT_ISSUER: ['', 'Claim `iss` that a JWT must have; needed with JWT_JWKS.'],
  JWT_AUDIENCE: ['', 'Claim `aud` that a JWT must have; needed with JWT_JWKS.'],
  JWT_SCOPE_CLAIM: ['scope', 'Claim of a JWT that holds `read`, `write` or `admin`, as words or as a list.'],
  SESSION_KEY: [
    '',
    'What seals sessions and signed addresses: 32 characters or more at random, the same for all instances. Not set: made at random at each start, which ends all sessions.',
  ],
  SESSION_KEY_FILE: ['', 'File that holds the session key, where SESSION_KEY is not set.'],
  SESSION_HOURS: ['12', 'Hours until a browser has to show its token again.'],
  TOKEN_TRIES_PER_MINUTE: ['10', 'Different wrong tokens within a minute until a client has to wait.'],
  CORS_ORIGINS: [
    '',
    'Origins whose pages may ask `/graphql` and `/export`, with commas, such as `https://maps.example`; `*` for any, where tokens are configured.',
  ],
  PUBLIC_PATH: ['/', 'Path below which a proxy shows the service; the proxy takes it off.'],
  TRUSTED_PROXIES: [
    '',
    'Addresses or networks of proxies, with commas, whose `X-Forwarded-For`, `-Proto` and `-Host` are believed.',
  ],
  INTROSPECTION: [
    'on',
    '`off` refuses questions about the schema, and suggestions of names from it; GraphiQL then completes nothing.',
  ],
  GRAPHIQL: ['on', '`off` takes the editor at `/graphiql` away.'],
  DOCUMENTS_DIR: ['', 'Folder with the files of the documents; without it citations show no text.'],
  SEED_DIR: ['(of the package)', 'Dataset to load at the start where it is newer; `none` loads nothing.'],
  DRAIN_TIMEOUT_MS: [
    '(QUERY_TIMEOUT_MS)',
    'Milliseconds that requests under way have to end when the service is told to stop.',
  ],
  DRAIN_DELAY_MS: [
    '0',
    'Milliseconds before that in which everything is still answered and only `/readyz` says not ready, so that a balancer sends no more.',
  ],
  METRICS: [
    'token',
    'Who may read `/metrics`: `token` (operators, where tokens are configured, else this machine), `open` (everybody), `off` (nobody).',
  ],
  SLOW_QUERY_MS: ['1000', 'Milliseconds after which a named query is logged as slow.'],
  OTEL_TRACES_EXPORTER: [
    '',
    '`otlp` sends traces, `none` does not; not set: `otlp` where an endpoint is set.',
  ],
  OTEL_EXPORTER_OTLP_ENDPOINT: [
    '',
    'Address of an OpenTelemetry collector (HTTP), such as `http://localhost:4318`; `/v1/traces` is put behind it.',
  ],
  OTEL_SERVICE_NAME: ['chain-atlas', 'Name of this service in traces.'],
  LOG_LEVEL: ['info', `One of ${logLevels.join(', ')}.`],
  QUERY_TIMEOUT_MS: [
    '15000',
    'Milliseconds until a request is given up: waiting, queries and analysis together, of a download until its first byte.',
  ],
  REQUESTS_PER_MINUTE: ['600', 'Requests of one client to `/graphql`, `/export` and `/session` in a minute.'],
  MAX_HEAVY_REQUESTS: [
    '4',
    'Heavy requests of one client at a time: downloads, and queries whose cost is above HEAVY_COST.',
  ],
  HEAVY_COST: ['5000', 'Cost above which a query is heavy.'],
  HEAVY_WAIT_MS: [
    '5000',
    'Milliseconds that a heavy request waits for its turn, up to four times MAX_HEAVY_REQUESTS of them; 0: it is refused at once.',
  ],
  MAX_BODY_BYTES: ['262144', 'Largest body of a request.'],
  MAX_BATCH: ['1', 'Operations in one HTTP request, sent as a JSON array; they share the cost of one.'],
  MAX_QUERY_DEPTH: ['24', 'Levels of a GraphQL query; a connection takes three.'],
  MAX_QUERY_FIELDS: ['1000', 'Fields of a GraphQL query, aliases and fragments counted out.'],
  MAX_ROOT_FIELDS: ['20', 'Fields of Query in one request.'],
  MAX_QUERY_COST: ['200000', 'Estimated cost of one request, about a row that is read each; docs/limits.md.'],
  MAX_QUERY_TOKENS: ['4000', 'Words and signs of a GraphQL query.'],
  MAX_QUERY_NESTING: [
    '300',
    'Brackets of a GraphQL query within one another, those of its operations and fragments added up.',
  ],
  MAX_QUERY_ALIASES: ['100', 'Aliases written in a GraphQL query.'],
  MAX_FIELD_ALIASES: ['30', 'Aliases written for fields of one name.'],
  MAX_QUERY_DIRECTIVES: ['50', 'Directives written in a GraphQL query.'],
  MAX_QUERY_ERRORS: ['5', 'Errors that are listed of an invalid query; the check ends there.'],
  PERSISTED_QUERIES: [
    'off',
    '`off`; `automatic`: a client may send the SHA-256 of a query in place of its text; `only`: nothing but the queries of PERSISTED_QUERIES_FILE and of the explorer is answered.',
  ],
  PERSISTED_QUERIES_FILE: ['', 'JSON file with queries by their SHA-256 (hex).'],
  MAX_PAGE_SIZE: ['200', 'Largest `first`.'],
  MAX_IDS: ['200', 'Most ids in one `nodes(ids)`.'],
  MAX_DISTRICTS: ['60', 'Most districts in one comparison.'],
  MAX_TRAVERSAL_DEPTH: ['6', 'Most steps of a traversal.'],
  MAX_TRAVERSAL_NODES: ['2000', 'Most entities of a traversal.'],
  MAX_EXPORT_NODES: [
    '20000',
    'Most entities of an exported file; one step of its traversal reads up to ten times as many rows.',
  ],
  MAX_SEARCH_HITS: ['100', 'Most hits of a search.'],
  ANSWER_CACHE_BYTES: [
    '67108864',
    'Memory for answers of questions that are kept until the data changes, as it is estimated; an answer that takes more than a tenth of it is not kept. 0: none are kept.',
  ],
  MAX_EDIT_ROWS: ['1000', 'Most entities and relations of one mutation.'],
  MAX_UPLOAD_BYTES: ['67108864', 'Largest file of an upload.'],
  MAX_UNPACKED_BYTES: ['134217728', 'Most bytes that an uploaded .zip may unpack to.'],
  MAX_UNPACKED_FILES: ['1000', 'Most files of an uploaded .zip.'],
  MAX_UPLOAD_ROWS: ['500000', 'Most rows of all tables of an uploaded .zip together.'],
  MAX_HOP_ROWS: ['20000', 'Most rows that one step of a traversal reads.'],
} as const satisfies Readonly<Record<string, readonly [fallback: string, description: string]>>;

/** Every setting of the service, by the name of its variable. */
export const settings = Object.fromEntries(
  Object.entries(table).map(([name, [fallback, description]]) => [
    name,
    { name, default: fallback, description },
  ]),
) as Readonly<Record<keyof typeof table, SettingDescription>>;
