import type { GraphQLFormattedError } from 'graphql';

/** A sentence of graphql-js or Apollo Server, and the Chinese one with what the English names. */
type Sentence = readonly [english: RegExp, toChinese: (...parts: readonly string[]) => string];

const syntax: readonly Sentence[] = [
  [
    /^Expected (.+), found (.+)\.$/su,
    (wanted, found) => `此处应为${nameToken(wanted)}，却是${nameToken(found)}`,
  ],
  [
    /^(?:Unexpected|Invalid) character(?: within String)?: (.+)\.$/su,
    (found) => `此处不应出现字符 ${found}；标点须用半角`,
  ],
  [/^Invalid \w+ escape sequence: (.+)\.$/su, (found) => `转义写法 ${found} 有误`],
  [/^Invalid number, /u, () => '数字写法有误'],
  [/^Unexpected (.+)\.$/su, (found) => `此处不应出现${nameToken(found)}`],
  [/^Unterminated string\.$/u, () => '字符串缺少结尾的双引号'],
  [/^Unexpected single quote/u, () => '字符串须用双引号，不能用单引号'],
];

const validation: readonly Sentence[] = [
  [/^Cannot query field "(.+)" on type "(.+)"\.$/su, (field, type) => `类型 ${type} 没有字段 ${field}`],
  [/^Unknown argument "(.+)" on field "(.+)"\.$/su, (name, field) => `字段 ${field} 没有参数 ${name}`],
  [/^Unknown argument "(.+)" on directive "(.+)"\.$/su, (name, of) => `指令 ${of} 没有参数 ${name}`],
  [/^Unknown type "(.+)"\.$/su, (type) => `没有类型 ${type}`],
  [/^Unknown directive "(.+)"\.$/su, (name) => `没有指令 ${name}`],
  [/^Unknown fragment "(.+)"\.$/su, (name) => `没有片段 ${name}`],
  [/^Directive "(.+)" may not be used on (.+)\.$/su, (name, place) => `指令 ${name} 不能用于 ${place}`],
  [/^Fragment "(.+)" is never used\.$/su, (name) => `片段 ${name} 没有用到，请删去`],
  [/^Cannot spread fragment "(.+)" within itself/su, (name) => `片段 ${name} 引用了自身`],
  [
    /^Fragment (?:"(.+)" )?cannot be spread here as objects of type "(.+)" can never be of type "(.+)"\.$/su,
    (name, type, other) => `片段${name && ` ${name} `}不能用在这里：${type} 不可能是 ${other}`,
  ],
  [
    /^Field "(.+)" of type "(.+)" must have (?:a selection of subfields|at least one field selected)\.$/su,
    (field, type) => `字段 ${field} 是对象（${type}），须在其后的花括号里写明要取的字段`,
  ],
  [
    /^Field "(.+)" must not have a selection since type "(.+)" has no subfields\.$/su,
    (field, type) => `字段 ${field}（${type}）没有下级字段，不能带花括号`,
  ],
  [
    /^(?:Field|Directive) "(.+)" argument "(.+)" of type "(.+)" is required, but it was not provided\.$/su,
    (owner, name, type) => `${owner} 缺少必填参数 ${name}（${type}）`,
  ],
  [
    /^Fields "(.+)" conflict because (.+)\. Use different aliases .+$/su,
    (name) => `字段 ${name} 以同一名称取了两种不同内容；如属有意，请用不同的别名`,
  ],
  [
    /^There can be only one (argument|fragment|input field|operation|variable) named "(.+)"\.$/su,
    (kind = '', name) => `${kinds[kind] ?? kind} ${name} 重复，只能有一个`,
  ],
  [/^Variable "(.+)" is never used(?: in operation "(.+)")?\.$/su, (name) => `变量 ${name} 没有用到，请删去`],
  [/^Variable "(.+)" is not defined(?: by operation "(.+)")?\.$/su, (name) => `变量 ${name} 没有声明`],
  [
    /^Variable "(.+)" of type "(.+)" used in position expecting type "(.+)"\.$/su,
    (name, type, wanted) => `变量 ${name} 声明为 ${type}，此处需要 ${wanted}`,
  ],
  [
    /^This anonymous operation must be the only defined operation\.$/u,
    () => '有多个操作时，每个操作都须有名称',
  ],
  [/^The "?(.+?)"? definition is not executable\.$/su, (name) => `${name} 是定义，不能执行；这里只能写查询`],
  [/^Maximum introspection depth exceeded$/u, () => '内省查询嵌套过深，请减少层数'],
];

const kinds: Readonly<Record<string, string>> = {
  argument: '参数',
  fragment: '片段',
  'input field': '输入字段',
  operation: '操作',
  variable: '变量',
};

const values: readonly Sentence[] = [
  [
    /^Variable "(.+?)" got invalid value (.+?)(?: at "([^"]+)")?; (.+)$/su,
    (name, value, at, why = '') => `变量 ${name} 的值 ${value} ${at && `在 ${at} 处`}有误：${translate(why)}`,
  ],
  [
    /^(Variable|Argument) "(.+?)" of required type "(.+?)" was (?:not provided|provided the variable .+)\.$/su,
    (kind, name, type) => `缺少${kind === 'Variable' ? '变量' : '参数'} ${name}（${type}），它是必填的`,
  ],
  [
    /^(Variable|Argument) "(.+?)" of non-null type "(.+?)" must not be null\.$/su,
    (kind, name, type) => `${kind === 'Variable' ? '变量' : '参数'} ${name}（${type}）不能为 null`,
  ],
  [/^Argument "(.+?)" has invalid value (.+)\.$/su, (name, value) => `参数 ${name} 的值 ${value} 有误`],
  [
    /^Value "(.+)" does not exist in "(.+)" enum\.$/su,
    (value, type) => `枚举 ${type} 没有 ${value} 这个值；可用的值见 ${type} 的定义`,
  ],
  [
    /^Enum "(.+)" cannot represent non-(?:enum|string) value: (.+)\.$/su,
    (type, value) => `${value} 不是枚举 ${type} 的值；在查询中写枚举值不加引号`,
  ],
  [
    /^Int cannot represent non 32-bit signed integer value: (.+)$/su,
    (value) => `整数 ${value} 超出范围，须在 -2147483648 至 2147483647 之间`,
  ],
  [/^Int cannot represent .+?: (.+)$/su, (value) => `此处应为整数，却是 ${value}`],
  [/^Float cannot represent .+?: (.+)$/su, (value) => `此处应为数值，却是 ${value}`],
  [/^String cannot represent .+?: (.+)$/su, (value) => `此处应为文字（加双引号），却是 ${value}`],
  [/^Boolean cannot represent .+?: (.+)$/su, (value) => `此处应为 true 或 false，却是 ${value}`],
  [/^ID cannot represent .+?: (.+)$/su, (value) => `此处应为标识（加双引号），却是 ${value}`],
  [
    /^(?:Expected value of type ".+?", found .+?; |Expected type ".+?"\. )(.+)$/su,
    (why = '') => translate(why),
  ],
  [
    /^Expected value of type "(.+?)", found (.+)\.$/su,
    (type, value) => `此处应为 ${type} 类型的值，却是 ${value}`,
  ],
  [/^Expected non-nullable type "(.+)" not to be null\.$/su, (type) => `${type} 不能为 null`],
  [/^Expected type "(.+)" to be an object\.$/su, (type) => `${type} 须为对象`],
  [
    /^Field "(.+)" of required type "(.+)" was not provided\.$/su,
    (field, type) => `缺少必填的 ${field}（${type}）`,
  ],
  [/^Field "(.+)" is not defined by type "(.+)"\.$/su, (field, type) => `输入类型 ${type} 没有 ${field}`],
  [/^Too many validation errors, error limit reached/u, () => '错误过多，后面的未再检查'],
  [/^Too many errors processing variables/u, () => '变量错误过多，后面的未再列出'],
  [
    /^a date is written "2022", "2022-08" or "2022-08-31", not (.+)$/su,
    (value) => `日期写作 "2022"、"2022-08" 或 "2022-08-31"，不能写 ${value}`,
  ],
  [/^Properties are an object, /u, () => 'properties 须为对象，如 {areaKm2: 12.5}'],
  [
    /^Upload is a file of a multipart request, /u,
    () => '此处须为上传的文件：请用 multipart 请求提交，变量中写 null',
  ],
];

const requests: readonly Sentence[] = [
  [/^Must provide operation name/u, () => '查询中有多个操作，请用 operationName 指明执行哪一个'],
  [/^Unknown operation named "(.+)"\.$/su, (name) => `查询中没有名为 ${name} 的操作`],
  [/^Must provide an operation\.$/u, () => '查询中没有操作；请写 { … } 或 query { … }'],
  [/^GraphQL operations must contain a non-empty `query`/u, () => '请求中没有 query；请给出查询文本'],
  [
    /^POST body missing/u,
    () => '请求体为空，或 Content-Type 不对；请发送 JSON，如 {"query": "{ stats { engine } }"}',
  ],
  [/^GraphQL queries must be strings/u, () => 'query 须为文本'],
  [
    /^`(variables|extensions)` in a POST body (?:should be provided as|must be) an object/u,
    (name) => `请求体中的 ${name} 须为 JSON 对象`,
  ],
  [/^`operationName` in a POST body must be a string/u, () => '请求体中的 operationName 须为文本'],
  [
    /^The '?(\w+)'? search parameter may only be specified once/u,
    (name) => `地址中的参数 ${name} 只能写一次`,
  ],
  [/^The (\w+) search parameter contains invalid JSON/u, (name) => `地址中的参数 ${name} 不是合法的 JSON`],
  [/^The (\w+) search parameter should contain/u, (name) => `地址中的参数 ${name} 须为 JSON 对象`],
  [/^No operations found in request\.$/u, () => '请求体的数组中没有操作'],
  [
    /^GET requests only support query operations, not (\w+)/u,
    (kind) => `GET 请求只能查询，不能执行 ${kind}；请改用 POST`,
  ],
  [/^GET requests may not have a content-type/u, () => 'GET 请求的 content-type 只能是 application/json'],
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery/u,
    () =>
      '为防跨站请求伪造（CSRF），此请求未执行；请用 content-type: application/json 发送，或加非空的请求头 apollo-require-preflight',
  ],
  [/^An 'accept' header was provided/u, () => '请求头 accept 不接受本服务的格式；请用 application/json'],
  [
    /^Schema is not configured to execute (\w+) operation\.$/u,
    (kind) => `本服务不提供 ${kind} 操作；请写查询（query）`,
  ],
  [/^PersistedQueryNotSupported$/u, () => '本服务未启用持久化查询；请在 query 中给出查询文本'],
  [/^PersistedQueryNotFound$/u, () => '服务没有该哈希对应的查询；请连同查询文本再发送一次'],
];

const sentences = [...validation, ...values, ...requests];

/**
 * The Chinese twin of an error about the request that graphql-js or Apollo Server words: what kind of problem it is,
 * and the names, values and places that the English has. A sentence that is not known is repeated as it is behind the
 * kind of problem.
 */
export function toRequestErrorInChinese({ message, locations }: GraphQLFormattedError, code: string): string {
  const places = (locations ?? []).map(({ line, column }) => `第 ${line} 行第 ${column} 列`);
  const where = places.length === 0 ? '' : `（${places.join('、')}）`;
  const [, suggestion = ''] = / Did you mean (.+)\?$/su.exec(message) ?? [];
  const plain = message.replace(/ Did you mean .+\?$/su, '');
  const hint = suggestion === '' ? '' : `；${describeSuggestion(suggestion)}`;
  const wrong = /^Syntax Error: (.+)$/su.exec(plain)?.[1];
  const text =
    wrong === undefined
      ? (find(sentences, plain) ?? `${problems[code] ?? '请求有误'}：${plain}`)
      : `语法错误：${find(syntax, wrong) ?? wrong}`;
  return `${text}${hint}${where}`;
}

const problems: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '查询语法有误',
  GRAPHQL_VALIDATION_FAILED: '查询不符合 schema',
  BAD_USER_INPUT: '参数或变量有误',
  BAD_REQUEST: '请求格式有误',
  OPERATION_RESOLUTION_FAILURE: '无法确定要执行的操作',
};

function find(list: readonly Sentence[], english: string): string | null {
  for (const [pattern, toChinese] of list) {
    const match = pattern.exec(english);
    if (match) return toChinese(...match.slice(1).map((part: string | undefined) => part ?? ''));
  }
  return null;
}

const translate = (english: string): string => find(values, english) ?? english;

function describeSuggestion(suggestion: string): string {
  const names = [...suggestion.matchAll(/"([^"]+)"/gu)].map(([, name = '']) => name);
  return suggestion.startsWith('to use an inline fragment')
    ? `可用内联片段 ... on ${names.join('、')}`
    : `是否想写 ${names.join('、')}？`;
}

/** Tokens as graphql-js describes them: `<EOF>`, `Name "firms"`, `"{"`. */
function nameToken(token = ''): string {
  const [, kind = '', value = ''] = /^(<\w+>|[A-Z]\w*)(.*)$/su.exec(token) ?? [];
  return kind === '' ? ` ${token}` : `${tokenKinds[kind] ?? kind}${value}`;
}

const tokenKinds: Readonly<Record<string, string>> = {
  '<EOF>': '查询的结尾',
  '<SOF>': '查询的开头',
  Name: '名称',
  Int: '整数',
  Float: '数值',
  String: '文字',
  BlockString: '文字',
};
