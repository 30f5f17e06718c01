import { isIP } from 'node:net';
import { normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSettingReader, type SettingDescription, type SettingReader } from './config/setting-reader.ts';
import { logLevels, settings } from './config/settings.ts';
import type { BilingualText } from './domain/bilingual-text.ts';
import { InvalidConfigError } from './domain/errors.ts';
import type { Place } from './domain/hide-places.ts';

const onOrOff = ['on', 'off'] as const;
const metricsReaders = ['token', 'open', 'off'] as const;
const defaultCollector = 'http://localhost:4318';
type LogLevel = (typeof logLevels)[number];
const persistedQueryModes = ['off', 'automatic', 'only'] as const;

/** Everything that a service is told from outside; frozen. */
export interface Config {
  readonly graph: {
    readonly url: string;
    readonly user: string | null;
    readonly password: string | null;
    readonly database: string | null;
  };
  readonly host: string;
  readonly port: number;
  /** Where the files of the cited documents are; null: citations show no text. */
  readonly documentsDir: string | null;
  /** The dataset that is loaded at the start; null: none. */
  readonly seedDir: string | null;
  readonly logLevel: LogLevel;
  readonly queryTimeoutMs: number;
  readonly drain: {
    /** How long everything is still answered, and only `/readyz` says that this ends. */
    readonly delayMs: number;
    /** How long requests under way may take after that. */
    readonly timeoutMs: number;
  };
  /** Who may read `/metrics`. */
  readonly metrics: (typeof metricsReaders)[number];
  readonly slowQueryMs: number;
  /** Where traces go; null: nowhere. */
  readonly tracing: { readonly endpoint: string; readonly serviceName: string } | null;
  readonly maxBodyBytes: number;
  /** How often and how much one client may ask. */
  readonly clientLimits: {
    readonly requestsPerMinute: number;
    readonly maxHeavyRequests: number;
    readonly heavyWaitMs: number;
  };
  readonly persistedQueries: {
    readonly mode: (typeof persistedQueryModes)[number];
    readonly file: string | null;
  };
  /** Limits of one GraphQL request; api/limits says what each is. */
  readonly apiLimits: Readonly<
    Record<
      | 'maxDepth'
      | 'maxSelections'
      | 'maxRootFields'
      | 'maxCost'
      | 'heavyCost'
      | 'maxTokens'
      | 'maxNesting'
      | 'maxAliases'
      | 'maxFieldAliases'
      | 'maxDirectives'
      | 'maxErrors'
      | 'maxBatch'
      | 'maxPageSize'
      | 'maxIds',
      number
    >
  >;
  /** Limits of the root questions; questions/context.ts says what each is. */
  readonly questionLimits: Readonly<
    Record<'maxDistricts' | 'maxDepth' | 'maxNodes' | 'maxSearchHits' | 'maxHopRows', number>
  >;
  /** Most entities of an exported file. */
  readonly maxExportNodes: number;
  /** Most memory that kept answers take, as it is estimated; 0: none are kept. */
  readonly answerCacheBytes: number;
  /** Limits of what one request writes. */
  readonly writeLimits: Readonly<
    Record<
      'maxEditRows' | 'maxUploadBytes' | 'maxUnpackedBytes' | 'maxUnpackedFiles' | 'maxUploadRows',
      number
    >
  >;
  readonly access: {
    readonly tokensFile: string | null;
    readonly tokenHashes: readonly string[];
    /** Null: JWTs are not taken. */
    readonly jwt: {
      /** An address, or a path of a file. */
      readonly jwks: string;
      readonly issuer: string;
      readonly audience: string;
      readonly scopeClaim: string;
    } | null;
    readonly sessionKey: string | null;
    readonly sessionKeyFile: string | null;
    readonly sessionHours: number;
    readonly tokenTriesPerMinute: number;
  };
  /** Origins whose pages may ask; `*` alone: any. */
  readonly corsOrigins: readonly string[];
  /** Begins and ends with a slash. */
  readonly publicPath: string;
  /** Addresses of proxies whose forwarding headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Whether the schema answers questions about itself. */
  readonly introspection: boolean;
  /** Whether the editor is there. */
  readonly graphiql: boolean;
}

/**
 * Reads the settings, from the process unless others are given.
 * @throws InvalidConfigError with every problem, one on a line
 */
export function loadConfig(env?: Environment): Config {
  const { config, problems } = readConfig(env);
  if (problems.length > 0) throw toConfigError(problems);
  return config;
}

/** One error for everything that is wrong with the settings, a problem on each line. */
export const toConfigError = (problems: readonly BilingualText[]): InvalidConfigError =>
  new InvalidConfigError(problems.map(({ en }) => en).join('\n'), {
    messageZh: problems.map(({ zh }) => zh).join('\n'),
  });

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings and what is wrong with them; a wrong one reads as its default. */
export function readConfig(env: Environment = process.env): {
  readonly config: Config;
  readonly problems: readonly BilingualText[];
} {
  const read = createSettingReader(env);
  const jwt = readJwt(read);
  const config: Config = {
    graph: readGraph(read),
    host: read.text(settings.HOST),
    port: read.integer(settings.PORT, 0, 65_535),
    documentsDir: read.optional(settings.DOCUMENTS_DIR),
    seedDir: toSeedDir(read.text(settings.SEED_DIR)),
    logLevel: read.choice(settings.LOG_LEVEL, logLevels),
    queryTimeoutMs: read.integer(settings.QUERY_TIMEOUT_MS, 1, 3_600_000),
    drain: readDrain(read),
    metrics: read.choice(settings.METRICS, metricsReaders),
    slowQueryMs: read.integer(settings.SLOW_QUERY_MS, 1, 3_600_000),
    tracing: readTracing(read),
    maxBodyBytes: read.integer(settings.MAX_BODY_BYTES, 1024, 1_073_741_824),
    clientLimits: readClientLimits(read),
    persistedQueries: {
      mode: read.choice(settings.PERSISTED_QUERIES, persistedQueryModes),
      file: read.optional(settings.PERSISTED_QUERIES_FILE),
    },
    apiLimits: readApiLimits(read),
    questionLimits: {
      maxDistricts: read.integer(settings.MAX_DISTRICTS, 2, 10_000),
      maxDepth: read.integer(settings.MAX_TRAVERSAL_DEPTH, 1, 100),
      maxNodes: read.integer(settings.MAX_TRAVERSAL_NODES, 1, 1_000_000),
      maxSearchHits: read.integer(settings.MAX_SEARCH_HITS, 1, 10_000),
      maxHopRows: read.integer(settings.MAX_HOP_ROWS, 1, 10_000_000),
    },
    maxExportNodes: read.integer(settings.MAX_EXPORT_NODES, 1, 1_000_000),
    answerCacheBytes: read.integer(settings.ANSWER_CACHE_BYTES, 0, 68_719_476_736),
    writeLimits: readWriteLimits(read),
    access: readAccessSettings(read, jwt.rules),
    corsOrigins: read
      .list(
        settings.CORS_ORIGINS,
        /^(?:\*|https?:\/\/[^\s/?#@*]+)$/u,
        '网页来源，如 https://maps.example，或 *',
      )
      .map(toLowerCase),
    publicPath: read
      .matching(settings.PUBLIC_PATH, /^\/(?:[\w.~-]+(?:\/|$))*$/u, '以 / 开头的路径，如 /atlas/')
      .replace(/\/?$/u, '/'),
    trustedProxies: read.list(settings.TRUSTED_PROXIES, isNetwork, '代理的 IP 地址或网段，如 10.0.0.0/8'),
    introspection: read.choice(settings.INTROSPECTION, onOrOff) === 'on',
    graphiql: read.choice(settings.GRAPHIQL, onOrOff) === 'on',
  };
  const problems = [
    ...read.problems,
    ...jwt.problems,
    ...findExposure(config),
    ...findOpenOrigins(config),
    ...findUnusedQueries(config),
  ];
  return { config: freeze(config), problems };
}

const readAccessSettings = (read: SettingReader, jwt: Config['access']['jwt']): Config['access'] => ({
  tokensFile: read.optional(settings.ACCESS_TOKENS_FILE),
  tokenHashes: read
    .list(settings.ACCESS_TOKEN_SHA256, /^[0-9a-f]{64}$/iu, '令牌的 SHA-256（十六进制，64 位）')
    .map(toLowerCase),
  jwt,
  sessionKey: read.optional(settings.SESSION_KEY),
  sessionKeyFile: read.optional(settings.SESSION_KEY_FILE),
  sessionHours: read.integer(settings.SESSION_HOURS, 1, 24 * 366),
  tokenTriesPerMinute: read.integer(settings.TOKEN_TRIES_PER_MINUTE, 1, 1_000_000),
});

/** Requests end within their own limit, so that of draining is the same unless it is set. */
function readDrain(read: SettingReader): Config['drain'] {
  const isDefault = read.text(settings.DRAIN_TIMEOUT_MS) === settings.DRAIN_TIMEOUT_MS.default;
  return {
    delayMs: read.integer(settings.DRAIN_DELAY_MS, 0, 600_000),
    timeoutMs: isDefault
      ? Number(read.text(settings.QUERY_TIMEOUT_MS))
      : read.integer(settings.DRAIN_TIMEOUT_MS, 0, 3_600_000),
  };
}

/** The two variables of OpenTelemetry that say whether there are traces, and where they go. */
function readTracing(read: SettingReader): Config['tracing'] {
  const exporter = read.choice(settings.OTEL_TRACES_EXPORTER, ['', 'otlp', 'none'] as const);
  const given = read.optional(settings.OTEL_EXPORTER_OTLP_ENDPOINT);
  const endpoint =
    given === null
      ? null
      : read.matching(
          settings.OTEL_EXPORTER_OTLP_ENDPOINT,
          /^https?:\/\/[^\s/]+\S*$/u,
          ' OpenTelemetry 收集器的地址，如 http://localhost:4318',
        );
  const serviceName = read.text(settings.OTEL_SERVICE_NAME);
  const isWanted = exporter === 'otlp' || (exporter === '' && endpoint !== null);
  if (!isWanted) return null;
  return { endpoint: endpoint ?? defaultCollector, serviceName };
}

/** Where things are on this machine and in its network: what no client is told. */
export function listPlaces({ graph, access, documentsDir, seedDir }: Config): readonly Place[] {
  const folder = /^embedded:(?!memory$)(.+)$/u.exec(graph.url)?.[1];
  const stated: readonly (readonly [keyof typeof settings, string | null | undefined])[] = [
    ['GRAPH_URL', graph.url],
    ['GRAPH_URL', folder],
    ['GRAPH_USER', graph.user],
    ['GRAPH_DATABASE', graph.database],
    ['ACCESS_TOKENS_FILE', access.tokensFile],
    ['SESSION_KEY_FILE', access.sessionKeyFile],
    ['JWT_JWKS', access.jwt?.jwks],
    ['DOCUMENTS_DIR', documentsDir],
    ['SEED_DIR', seedDir],
  ];
  return stated.flatMap(([setting, text]) =>
    text === null || text === undefined
      ? []
      : // As written, tidied, and whole: messages have any of them.
        [...new Set([text, normalize(text), resolve(text)])]
          // A mere word, such as a folder `data`, says nothing, and stands in other places too.
          .filter((form) => form.includes('/') || setting === 'GRAPH_USER' || setting === 'GRAPH_DATABASE')
          .map((form) => ({ setting, text: form })),
  );
}

const readClientLimits = (read: SettingReader): Config['clientLimits'] => ({
  requestsPerMinute: read.integer(settings.REQUESTS_PER_MINUTE, 1, 10_000_000),
  maxHeavyRequests: read.integer(settings.MAX_HEAVY_REQUESTS, 1, 10_000),
  heavyWaitMs: read.integer(settings.HEAVY_WAIT_MS, 0, 3_600_000),
});

const readApiLimits = (read: SettingReader): Config['apiLimits'] => ({
  maxDepth: read.integer(settings.MAX_QUERY_DEPTH, 1, 1000),
  maxSelections: read.integer(settings.MAX_QUERY_FIELDS, 1, 1_000_000),
  maxRootFields: read.integer(settings.MAX_ROOT_FIELDS, 1, 1_000_000),
  maxCost: read.integer(settings.MAX_QUERY_COST, 1, 1_000_000_000),
  heavyCost: read.integer(settings.HEAVY_COST, 0, 1_000_000_000),
  maxTokens: read.integer(settings.MAX_QUERY_TOKENS, 10, 1_000_000),
  maxNesting: read.integer(settings.MAX_QUERY_NESTING, 1, 1000),
  maxAliases: read.integer(settings.MAX_QUERY_ALIASES, 0, 1_000_000),
  maxFieldAliases: read.integer(settings.MAX_FIELD_ALIASES, 0, 1_000_000),
  maxDirectives: read.integer(settings.MAX_QUERY_DIRECTIVES, 0, 1_000_000),
  maxErrors: read.integer(settings.MAX_QUERY_ERRORS, 1, 1000),
  maxBatch: read.integer(settings.MAX_BATCH, 1, 1000),
  maxPageSize: read.integer(settings.MAX_PAGE_SIZE, 1, 10_000),
  maxIds: read.integer(settings.MAX_IDS, 1, 10_000),
});

const readGraph = (read: SettingReader): Config['graph'] => ({
  url: read.matching(
    settings.GRAPH_URL,
    /^(?:embedded:.+|(?:bolt|neo4j)(?:\+s(?:sc)?)?:\/\/.+)$/u,
    ' embedded:<文件夹>、embedded:memory，或 Neo4j 的 bolt://、neo4j://、neo4j+s:// 地址',
  ),
  user: read.optional(settings.GRAPH_USER),
  password: read.optional(settings.GRAPH_PASSWORD),
  database: read.optional(settings.GRAPH_DATABASE),
});

const readWriteLimits = (read: SettingReader): Config['writeLimits'] => ({
  maxEditRows: read.integer(settings.MAX_EDIT_ROWS, 1, 100_000),
  maxUploadBytes: read.integer(settings.MAX_UPLOAD_BYTES, 1024, 4_294_967_295),
  maxUnpackedBytes: read.integer(settings.MAX_UNPACKED_BYTES, 1024, 1_099_511_627_776),
  maxUnpackedFiles: read.integer(settings.MAX_UNPACKED_FILES, 1, 65_535),
  maxUploadRows: read.integer(settings.MAX_UPLOAD_ROWS, 1, 1_000_000_000),
});

/** The settings with their defaults, for the README. */
export const describeSettings = (): readonly SettingDescription[] => Object.values(settings);

/** True for an address that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);

/** True where whoever asks has to show something: a token or a JWT. */
export const isGuarded = ({ access }: Pick<Config, 'access'>): boolean =>
  access.tokensFile !== null || access.tokenHashes.length > 0 || access.jwt !== null;

/** Reads what belongs together: keys without issuer and audience would take JWTs made for other services. */
function readJwt(read: SettingReader): {
  readonly rules: Config['access']['jwt'];
  readonly problems: readonly BilingualText[];
} {
  const jwks = read.optional(settings.JWT_JWKS)
    ? read.matching(
        settings.JWT_JWKS,
        /^(?:https:\/\/\S+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]\S*|(?!\w+:\/\/).+)$/u,
        ' JWKS 的 https:// 地址（http:// 仅限本机），或文件路径',
      )
    : '';
  const [issuer, audience] = [read.optional(settings.JWT_ISSUER), read.optional(settings.JWT_AUDIENCE)];
  const scopeClaim = read.text(settings.JWT_SCOPE_CLAIM);
  const given = { JWT_ISSUER: issuer, JWT_AUDIENCE: audience };
  if (jwks === '') {
    const useless = Object.entries(given).filter(([, value]) => value !== null);
    return {
      rules: null,
      problems: read.optional(settings.JWT_JWKS)
        ? []
        : useless.map(([name, value]) => ({
            en: `${name}=${value} does nothing without JWT_JWKS: set JWT_JWKS too, or leave it out`,
            zh: `未设置 JWT_JWKS 时，${name}=${value} 不起作用：请同时设置 JWT_JWKS，或去掉此项`,
          })),
    };
  }
  const missing = Object.entries(given).filter(([, value]) => value === null);
  return {
    rules: { jwks, issuer: issuer ?? '', audience: audience ?? '', scopeClaim },
    problems: missing.map(([name]) => ({
      en: `JWT_JWKS=${jwks} needs ${name}: without it, tokens made for other services would open this one`,
      zh: `设置 JWT_JWKS=${jwks} 后还须设置 ${name}：否则为其他系统签发的令牌也能进入本服务`,
    })),
  };
}

const findExposure = (config: Config): readonly BilingualText[] =>
  isLoopback(config.host) || isGuarded(config)
    ? []
    : [
        {
          en: `HOST=${config.host} would let other machines in without a token: set ACCESS_TOKENS_FILE, ACCESS_TOKEN_SHA256 or JWT_JWKS, or HOST=127.0.0.1`,
          zh: `HOST=${config.host} 会让其他机器无需令牌即可访问：请设置 ACCESS_TOKENS_FILE、ACCESS_TOKEN_SHA256 或 JWT_JWKS，或设 HOST=127.0.0.1`,
        },
      ];

/** Without tokens, any page that somebody opens could then read what this machine serves. */
const findOpenOrigins = (config: Config): readonly BilingualText[] =>
  config.corsOrigins.includes('*') && !isGuarded(config)
    ? [
        {
          en: 'CORS_ORIGINS=* without a token would let every web page read the data: name the origins, or set ACCESS_TOKENS_FILE or ACCESS_TOKEN_SHA256',
          zh: 'CORS_ORIGINS=* 且无令牌会让任何网页读取数据：请列明来源，或设置 ACCESS_TOKENS_FILE 或 ACCESS_TOKEN_SHA256',
        },
      ]
    : [];

const findUnusedQueries = ({ persistedQueries: { mode, file } }: Config): readonly BilingualText[] =>
  mode === 'off' && file !== null
    ? [
        {
          en: `PERSISTED_QUERIES_FILE=${file} has no effect with PERSISTED_QUERIES=off: set PERSISTED_QUERIES to automatic or only, or leave the file out`,
          zh: `PERSISTED_QUERIES=off 时 PERSISTED_QUERIES_FILE=${file} 不起作用：请把 PERSISTED_QUERIES 设为 automatic 或 only，或不设该文件`,
        },
      ]
    : [];

const toLowerCase = (text: string): string => text.toLowerCase();

/** An address, or a network such as 10.0.0.0/8. */
const isNetwork = {
  test: (text: string): boolean => {
    const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/u.exec(text) ?? [];
    const version = isIP(address);
    return version !== 0 && Number(prefix ?? 0) <= (version === 4 ? 32 : 128);
  },
};

function toSeedDir(text: string): string | null {
  if (text === 'none') return null;
  return text === settings.SEED_DIR.default ? fileURLToPath(new URL('../seed', import.meta.url)) : text;
}

function freeze<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
  return Object.freeze(value);
}
