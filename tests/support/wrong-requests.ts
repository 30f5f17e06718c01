/** Limits that the wrong requests below go past. */
export const smallLimits = {
  MAX_QUERY_DEPTH: '11',
  MAX_QUERY_FIELDS: '60',
  MAX_ROOT_FIELDS: '5',
  MAX_QUERY_COST: '100000',
  MAX_QUERY_TOKENS: '300',
  MAX_PAGE_SIZE: '50',
  MAX_IDS: '3',
  MAX_DISTRICTS: '3',
};

const many = (count: number, toText: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => toText(index)).join(' ');
const nested = (levels: number): string =>
  levels === 0 ? 'id' : `broader { edges { node { ${nested(levels - 1)} } } }`;
const file = (name: string, text: string) => ({
  query: 'query ($file: DemandFileInput) { supplierMatches(file: $file) { basis } }',
  variables: { file: { name, base64: Buffer.from(text).toString('base64') } },
});

/** A wrong request, its code, and what both messages have to name: argument, value, limit, near miss. */
export type WrongRequest = readonly [
  request: string | object,
  code: string,
  named: readonly string[],
  zh: string,
];

const names: readonly WrongRequest[] = [
  [
    '{ chainGaps(district: "綦江", product: "再生铝锭子") { basis } }',
    'NOT_FOUND',
    ['product', '再生铝锭子', '再生铝 (product:recycled-aluminium)'],
    '产品；最接近',
  ],
  [
    '{ chainGaps(district: "qqqqzzzz") { basis } }',
    'NOT_FOUND',
    ['district', 'qqqqzzzz'],
    '区县；可在查找中按部分文字或拼音查找',
  ],
  ['{ path(from: "qqqqzzzz", to: "綦江") { basis } }', 'NOT_FOUND', ['from', 'qqqqzzzz'], '的实体'],
  [
    '{ facts(document: "nix", lines: [1]) { basis } }',
    'NOT_FOUND',
    ['document', 'nix', 'doc:qijiang-145'],
    '已有文件',
  ],
  [
    '{ chainGaps(district: "product:recycled-aluminium") { basis } }',
    'BAD_USER_INPUT',
    ['再生铝', 'product:recycled-aluminium'],
    '属于“产品”；此处应为区县',
  ],
  [
    '{ targetGrowth(district: "綦江", subjects: ["新材料"]) { basis } }',
    'BAD_USER_INPUT',
    ['subjects', '新材料', 'cluster:qijiang/new-materials'],
    '对应多个实体',
  ],
  [
    '{ cluster(name: "新材料") { id } }',
    'BAD_USER_INPUT',
    ['cluster', '新材料', 'cluster:qijiang/new-materials'],
    '对应多个实体',
  ],
  ['{ firm { id } }', 'BAD_USER_INPUT', ['firm', 'id', 'name'], '只给其一'],
  ['{ search(text: " ") { basis } }', 'BAD_USER_INPUT', ['text'], '为空'],
  ['{ resolveName(text: "") { basis } }', 'BAD_USER_INPUT', ['text'], '请给出名称'],
];

const choices: readonly WrongRequest[] = [
  [
    '{ chainGaps(district: "綦江", chain: "a", product: "b") { basis } }',
    'BAD_USER_INPUT',
    ['chain', 'cluster', 'industry', 'product'],
    '只能给其一',
  ],
  ['{ dependencies { basis } }', 'BAD_USER_INPUT', ['chain', 'district'], '请给出产业链或区县'],
  [
    '{ districtOverlap(districts: ["綦江"]) { basis } }',
    'BAD_USER_INPUT',
    ['districts', '1'],
    '至少需要两个区县',
  ],
  [
    '{ districtOverlap(districts: ["綦江", "綦江"]) { basis } }',
    'BAD_USER_INPUT',
    ['districts', 'district:qijiang'],
    '重复',
  ],
  ['{ districtOverlap { basis } }', 'LIMIT_EXCEEDED', ['districts', '3'], '上限 3 个'],
  [
    '{ districtOverlap(districts: ["綦江", "江津"], basis: PRODUCT, rollUp: TOP) { basis } }',
    'BAD_USER_INPUT',
    ['rollUp', 'TOP', 'NONE'],
    '没有上级可归并',
  ],
  [
    '{ planDiff(from: "qijiang-145", to: "qijiang-145") { basis } }',
    'BAD_USER_INPUT',
    ['from', 'qijiang-145'],
    '两份不同的文件',
  ],
  [
    '{ planDiff(from: "qijiang-145", to: "jiangjin-2025") { basis } }',
    'BAD_USER_INPUT',
    ['to', 'doc:jiangjin-2025', 'districtOverlap'],
    '不属于同一区县',
  ],
  [
    '{ planDiff(from: "jiangjin-2025", to: "jiangjin-2023") { basis } }',
    'BAD_USER_INPUT',
    ['from', 'doc:jiangjin-2023'],
    '较早的一份',
  ],
  ['{ rollUpTargets { sum } }', 'BAD_USER_INPUT', ['ids', 'indicator'], '请给出目标值的标识'],
  [
    '{ rollUpTargets(ids: ["a"], indicator: "b") { sum } }',
    'BAD_USER_INPUT',
    ['ids', 'indicator'],
    '只能给其一',
  ],
  ['{ supplierMatches { basis } }', 'BAD_USER_INPUT', ['demand', 'file'], '只给其一'],
  ['{ disruption(remove: []) { basis } }', 'BAD_USER_INPUT', ['remove'], '至少写明一个'],
  ['{ path(from: "綦江", to: "江津", via: []) { basis } }', 'BAD_USER_INPUT', ['via'], '列表为空'],
  [
    '{ path(from: "綦江", to: "江津", modality: []) { basis } }',
    'BAD_USER_INPUT',
    ['modality', 'EXISTING', 'COURTED'],
    '列表为空',
  ],
  ['{ conflictReport(kinds: []) { basis } }', 'BAD_USER_INPUT', ['kinds', 'T', 'M'], '口径不同'],
  ['{ rollUpTargets(ids: []) { sum } }', 'BAD_USER_INPUT', ['ids'], '目标值的标识'],
  ['{ firms(after: "abc") { totalCount } }', 'BAD_USER_INPUT', ['after', 'abc', 'endCursor'], '游标'],
  ['{ firms(first: -1) { totalCount } }', 'BAD_USER_INPUT', ['first', '-1', '0'], '不能小于'],
];

const lines: readonly WrongRequest[] = [
  ['{ facts(document: "qijiang-145") { basis } }', 'BAD_USER_INPUT', ['lines', 'range'], '至少给出一行'],
  ['{ facts(document: "qijiang-145", lines: []) { basis } }', 'BAD_USER_INPUT', ['lines', '344'], '没有行号'],
  [
    '{ facts(document: "qijiang-145", lines: [0]) { basis } }',
    'BAD_USER_INPUT',
    ['lines', '0', '1'],
    '从 1 数起',
  ],
  [
    '{ facts(document: "qijiang-145", range: "9-3") { basis } }',
    'BAD_USER_INPUT',
    ['range', '9-3', '3-9'],
    '起止颠倒',
  ],
  [
    '{ facts(document: "qijiang-145", range: "x") { basis } }',
    'BAD_USER_INPUT',
    ['range', 'x', '344-350', '100'],
    '不是行号列表',
  ],
  [
    `{ facts(document: "qijiang-145", lines: [${many(101, (index) => String(index + 1))}]) { basis } }`,
    'LIMIT_EXCEEDED',
    ['lines', '101', '100'],
    '请分几次查询',
  ],
];

const demands: readonly WrongRequest[] = [
  [
    '{ supplierMatches(demand: [{ product: " " }]) { basis } }',
    'BAD_USER_INPUT',
    ['demand[0].product'],
    '请写产品名称',
  ],
  [
    '{ supplierMatches(demand: [{ product: "铝", quantity: -1 }]) { basis } }',
    'BAD_USER_INPUT',
    ['demand[0].quantity', '-1', '0'],
    '不是大于 0 的数',
  ],
  [
    file('需求.csv', '产品,数量\n铝,很多\n,3\n'),
    'BAD_USER_INPUT',
    ['需求.csv', '2', '数量', '很多', '3', '单位'],
    '单位请另写一列',
  ],
  [file('需求.csv', '甲,乙\n铝,1\n'), 'BAD_USER_INPUT', ['需求.csv', '甲', '产品名称'], '没有产品一列'],
  [file('需求.csv', '产品\n"铝\n'), 'BAD_USER_INPUT', ['需求.csv', '2', 'CSV UTF-8'], '引号'],
  [file('需求.csv', ''), 'BAD_USER_INPUT', ['需求.csv', '产品名称'], '没有表头'],
];

const sizes: readonly WrongRequest[] = [
  [
    '{ path(from: "綦江", to: "江津", maxHops: 99) { basis } }',
    'LIMIT_EXCEEDED',
    ['maxHops', '99', '1', '6'],
    '超出范围',
  ],
  [
    `{ productOverlap(subjects: [${many(21, () => '"a"')}]) { basis } }`,
    'LIMIT_EXCEEDED',
    ['subjects', '21', '20'],
    '分批比较',
  ],
  ['{ productOverlap(subjects: ["德呈威"]) { basis } }', 'BAD_USER_INPUT', ['subjects', '1'], '至少需要两个'],
  ['{ search(text: "铝", first: 1000) { basis } }', 'LIMIT_EXCEEDED', ['first', '1000', '100'], '超出范围'],
  ['{ firms(first: 51) { totalCount } }', 'LIMIT_EXCEEDED', ['first', '51', '50', 'after'], '翻页'],
  ['{ nodes(ids: ["a", "b", "c", "d"]) { id } }', 'LIMIT_EXCEEDED', ['ids', '4', '3'], '请分几次查询'],
  [
    `{ disruption(remove: [${many(101, () => '"a"')}]) { basis } }`,
    'LIMIT_EXCEEDED',
    ['remove', '101', '100'],
    '请分几次查询',
  ],
  [`{ node(id: "x") { ... on Industry { ${nested(4)} } } }`, 'LIMIT_EXCEEDED', ['14', '11'], '嵌套层数'],
  [`{ node(id: "x") { ${many(60, () => 'id')} } }`, 'LIMIT_EXCEEDED', ['61', '60'], '字段数'],
  [`{ ${many(6, (index) => `a${index}: __typename`)} }`, 'LIMIT_EXCEEDED', ['6', '5'], '顶层字段数'],
  [
    '{ industries(first: 50) { edges { node { broader(first: 50) { edges { node { broader(first: 50) { totalCount } } } } } } } }',
    'LIMIT_EXCEEDED',
    ['127550', '100000'],
    '估算成本',
  ],
  [`{ ${many(300, () => '__typename')} }`, 'LIMIT_EXCEEDED', ['300'], '词'],
];

const texts: readonly WrongRequest[] = [
  ['{ stats { ', 'GRAPHQL_PARSE_FAILED', [], '此处应为名称，却是查询的结尾（第 1 行第 11 列）'],
  ['{ stats { engine } } }', 'GRAPHQL_PARSE_FAILED', ['}'], '此处不应出现'],
  ["{ firm(id: 'x') { id } }", 'GRAPHQL_PARSE_FAILED', [], '双引号'],
  ['{ firm(id: "x) { id } }', 'GRAPHQL_PARSE_FAILED', [], '缺少结尾的双引号'],
  ['{ firm（id: "x") { id } }', 'GRAPHQL_PARSE_FAILED', ['U+FF08'], '标点须用半角'],
  [
    '{ statistics }',
    'GRAPHQL_VALIDATION_FAILED',
    ['Query', 'statistics', 'stats'],
    '是否想写 stats？（第 1 行第 3 列）',
  ],
  ['{ stats }', 'GRAPHQL_VALIDATION_FAILED', ['stats'], '须在其后的花括号里写明'],
  ['{ stats { engine { x } } }', 'GRAPHQL_VALIDATION_FAILED', ['engine'], '没有下级字段'],
  ['{ firm(idd: "x") { id } }', 'GRAPHQL_VALIDATION_FAILED', ['Query.firm', 'idd'], '没有参数'],
  [
    '{ chainGaps { basis } }',
    'GRAPHQL_VALIDATION_FAILED',
    ['chainGaps', 'district', 'String!'],
    '缺少必填参数',
  ],
  [
    '{ path(from: "a", to: "b", direction: BOTHE) { basis } }',
    'GRAPHQL_VALIDATION_FAILED',
    ['LinkDirection', 'BOTHE', 'BOTH'],
    '没有 BOTHE 这个值',
  ],
  [
    '{ path(from: "a", to: "b", direction: "BOTH") { basis } }',
    'GRAPHQL_VALIDATION_FAILED',
    ['LinkDirection', 'BOTH'],
    '不加引号',
  ],
  ['{ firms(first: "x") { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', ['x'], '应为整数'],
  ['{ firms(first: 99999999999) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', ['99999999999'], '超出范围'],
  ['{ chainGaps(district: 3) { basis } }', 'GRAPHQL_VALIDATION_FAILED', ['3'], '应为文字'],
  ['{ chainGaps(district: null) { basis } }', 'GRAPHQL_VALIDATION_FAILED', ['String!', 'null'], '却是 null'],
  [
    '{ chainGaps(district: "綦江", asOf: "31.8.") { basis } }',
    'GRAPHQL_VALIDATION_FAILED',
    ['31.8.', '2022-08-31'],
    '日期写作',
  ],
  [
    '{ node(id: "x") { shortName } }',
    'GRAPHQL_VALIDATION_FAILED',
    ['Entity', 'shortName', 'District'],
    '内联片段',
  ],
  [
    '{ node(id: "x") { ... on Stats { engine } } }',
    'GRAPHQL_VALIDATION_FAILED',
    ['Entity', 'Stats'],
    '不可能是',
  ],
  ['{ ...A }', 'GRAPHQL_VALIDATION_FAILED', ['A'], '没有片段'],
  ['{ stats @foo { engine } }', 'GRAPHQL_VALIDATION_FAILED', ['@foo'], '没有指令'],
  ['{ a: stats { engine } a: firm(id: "x") { id } }', 'GRAPHQL_VALIDATION_FAILED', ['a'], '别名'],
  ['{ firm(id: "a", id: "b") { id } }', 'GRAPHQL_VALIDATION_FAILED', ['id'], '重复'],
  [
    'query ($d: Int) { chainGaps(district: $d) { basis } }',
    'GRAPHQL_VALIDATION_FAILED',
    ['$d', 'Int', 'String!'],
    '此处需要',
  ],
  ['query ($d: String) { stats { engine } }', 'GRAPHQL_VALIDATION_FAILED', ['$d'], '没有用到'],
  ['{ chainGaps(district: $d) { basis } }', 'GRAPHQL_VALIDATION_FAILED', ['$d'], '没有声明'],
  ['type A { b: Int }', 'GRAPHQL_VALIDATION_FAILED', ['A'], '只能写查询'],
  [
    'query A { __typename } query B { __typename }',
    'OPERATION_RESOLUTION_FAILURE',
    [],
    '请用 operationName 指明',
  ],
  [
    { query: 'query A { __typename }', operationName: 'C' },
    'OPERATION_RESOLUTION_FAILURE',
    ['C'],
    '没有名为 C 的操作',
  ],
  ['subscription { x }', 'BAD_REQUEST', ['subscription'], '不提供 subscription 操作'],
];

const needed = 'query ($d: String!) { chainGaps(district: $d) { basis } }';
/** A query whose variable is a list. */
export const queryOfList = 'query ($d: [DemandLineInput!]) { supplierMatches(demand: $d) { basis } }';
const variables: readonly WrongRequest[] = [
  [needed, 'BAD_USER_INPUT', ['$d', 'String!'], '必填'],
  [{ query: needed, variables: { d: null } }, 'BAD_USER_INPUT', ['$d', 'String!'], '不能为 null'],
  [{ query: needed, variables: { d: 5 } }, 'BAD_USER_INPUT', ['$d', '5'], '应为文字'],
  [
    { query: queryOfList, variables: { d: [{ product: 'a', x: 1 }] } },
    'BAD_USER_INPUT',
    ['$d', 'd[0]', 'DemandLineInput', 'x'],
    '没有 x',
  ],
  [
    { query: queryOfList, variables: { d: [{ quantity: 1 }] } },
    'BAD_USER_INPUT',
    ['d[0]', 'product'],
    '缺少必填的 product',
  ],
  [
    { query: queryOfList, variables: { d: [{ product: 'a', quantity: 'b' }] } },
    'BAD_USER_INPUT',
    ['d[0].quantity', 'b'],
    '应为数值',
  ],
  [
    {
      query: 'query ($m: [Modality!]) { path(from: "a", to: "b", modality: $m) { basis } }',
      variables: { m: ['EXISTIN'] },
    },
    'BAD_USER_INPUT',
    ['m[0]', 'EXISTIN', 'EXISTING'],
    '是否想写 EXISTING？',
  ],
  [
    { query: 'query ($n: Int = 9) { search(text: "铝", first: $n) { basis } }', variables: { n: null } },
    'BAD_USER_INPUT',
    ['first', 'Int!'],
    '不能为 null',
  ],
  [{ query: '{ __typename }', variables: 'x' }, 'BAD_REQUEST', ['variables'], '须为 JSON 对象'],
  [{ query: '{ __typename }', variables: [] }, 'BAD_REQUEST', ['variables'], '须为 JSON 对象'],
  [{ query: 3 }, 'BAD_REQUEST', [], 'query 须为文本'],
  [{ query: '' }, 'BAD_REQUEST', ['query'], '请给出查询文本'],
  [{}, 'BAD_REQUEST', [], '请求体为空'],
  [[], 'BAD_REQUEST', [], '请求体的数组中没有操作'],
  [
    [{ query: '{ __typename }' }, { query: '{ __typename }' }],
    'LIMIT_EXCEEDED',
    ['2', '1'],
    'HTTP 请求中的操作数',
  ],
];

/** Requests that the service over the project's own seed refuses, one for each kind of refusal. */
export const wrongRequests: readonly WrongRequest[] = [
  ...names,
  ...choices,
  ...lines,
  ...demands,
  ...sizes,
  ...texts,
  ...variables,
];
