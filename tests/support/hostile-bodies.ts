const many = (count: number, toText: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => toText(index)).join(' ');
const query = (text: string, variables: object = {}): string => JSON.stringify({ query: text, variables });
const nodesOf = '{ stats { engine } }';

/** Each fragment spreads the one before it twice. */
const doubling = (levels: number): string =>
  `{ stats { ...F${levels} } } fragment F0 on Stats { engine } ${many(levels, (index) => `fragment F${index + 1} on Stats { ...F${index} ...F${index} }`)}`;
const chained = (levels: number): string =>
  `{ stats { ...F${levels} } } fragment F0 on Stats { engine } ${many(levels, (index) => `fragment F${index + 1} on Stats { ...F${index} }`)}`;
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
/** JSON.stringify would drop or obey these names. */
const withKey = (key: string, json: string): string =>
  `{"query":"query ($f: FirmFilter) { firms(filter: $f, first: 1) { totalCount } }","variables":{"f":{"${key}":${json}}}}`;
const prototypeNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

/** Bodies that were made to bring a GraphQL service down, by what they are. */
export const hostileBodies: readonly (readonly [what: string, body: string | Buffer])[] = [
  ['a hundred thousand aliases', query(`{ ${many(100_000, (index) => `a${index}: __typename`)} }`)],
  ['two thousand aliases', query(`{ ${many(2000, (index) => `a${index}: __typename`)} }`)],
  ['one field ten thousand times', query(`{ ${'__typename '.repeat(10_000)} }`)],
  ['deep fragments', query(chained(500))],
  ['deep fragments past the token limit', query(chained(20_000))],
  ['fragments that double', query(doubling(25))],
  ['fragments that double, past the token limit', query(doubling(400))],
  [
    'a cycle of fragments',
    query('{ stats { ...A } } fragment A on Stats { ...B } fragment B on Stats { ...A }'),
  ],
  ['a fragment of itself', query('{ ...A } fragment A on Query { ...A stats { engine } }')],
  ['deep selections', query(`${'{ a '.repeat(3000)}${'}'.repeat(3000)}`)],
  ['deep list literals', query(`{ nodes(ids: ${nested(1500)}) { id } }`)],
  [
    'deep types of variables',
    query(`query ($a: ${'['.repeat(1500)}Int${']'.repeat(1500)}) { stats { engine } }`),
  ],
  ['deep inline fragments', query(`{ ${'... on Query { '.repeat(900)}__typename${' }'.repeat(900)} }`)],
  ['ten directives', query(`{ __typename ${'@aa'.repeat(10)} }`)],
  ['a thousand directives', query(`{ __typename ${'@skip(if: false)'.repeat(700)} }`)],
  ['many operations', query(many(300, (index) => `query Q${index} { __typename }`))],
  ['a batch', JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ __typename }' })))],
  ['deep JSON in variables', `{"query":"${nodesOf}","variables":{"a":${nested(50_000)}}}`],
  ['deep JSON for an input', withKey('id', nested(50_000))],
  [
    'a list of a hundred thousand ids',
    query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 60_000 }, () => 'a'),
    }),
  ],
  [
    'a string of ten megabytes',
    query('query ($t: String!) { search(text: $t) { basis } }', { t: 'a'.repeat(10_000_000) }),
  ],
  [
    'a string of two hundred kilobytes',
    query('query ($t: String!) { search(text: $t) { basis } }', { t: '铝'.repeat(70_000) }),
  ],
  [
    'a name of two hundred kilobytes',
    query('query ($t: String!) { chainGaps(district: $t) { basis } }', { t: 'ab '.repeat(70_000) }),
  ],
  [
    'a demand of thousands of lines',
    query('query ($d: [DemandLineInput!]) { supplierMatches(demand: $d) { basis } }', {
      d: Array.from({ length: 4000 }, (_, index) => ({ product: `物料${index}甲乙丙` })),
    }),
  ],
  [
    'a cursor of JSON in JSON',
    query('query ($c: String) { firms(after: $c) { totalCount } }', {
      c: Buffer.from(nested(60_000)).toString('base64url'),
    }),
  ],
  [
    'numbers past any',
    `{"query":"query ($n: Int) { firms(first: $n) { totalCount } }","variables":{"n":1e400}}`,
  ],
  [
    'a number of a hundred thousand digits',
    `{"query":"{ firms(first: ${'9'.repeat(100_000)}) { totalCount } }"}`,
  ],
  [
    'broken UTF-8',
    Buffer.concat([
      Buffer.from('{"query":"{ search(text: \\"'),
      Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80]),
      Buffer.from('\\") { basis } }"}'),
    ]),
  ],
  ['a lone surrogate', '{"query":"{ search(text: \\"\\\\ud800\\") { basis } }"}'],
  ['NUL in a name', '{"query":"{ firm(name: \\"a\\\\u0000b\\") { id } }"}'],
  ['NUL in the query', '{"query":"{ stats\\u0000 { engine } }"}'],
  ['JSON that is cut off', '{"query":"{ stats { engine } }","variables":{'],
  ['no JSON', Buffer.from([0, 1, 2, 255, 254])],
  ['a query of white space', query(' '.repeat(100_000))],
  ['comments without end', query(`${'# a\n'.repeat(40_000)}{ __typename }`)],
  ...prototypeNames.flatMap((name): (readonly [string, string])[] => [
    [`${name} in a filter`, withKey(name, '{"eq":"a"}')],
    [`${name} as a variable`, `{"query":"${nodesOf}","variables":{"${name}":{"polluted":true}}}`],
    [`${name} as an id`, query('query ($i: ID!) { node(id: $i) { id } }', { i: name })],
    [`${name} as a label`, query(`{ search(text: "铝", types: [${name}]) { basis } }`)],
    [
      `${name} as an enum value in variables`,
      query('query ($m: [Modality!]) { path(from: "綦江", to: "江津", modality: $m) { basis } }', {
        m: [name],
      }),
    ],
    [`${name} as the name of an operation`, `{"query":"${nodesOf}","operationName":"${name}"}`],
    [`${name} as a field`, query(`{ ${name} }`)],
    [`${name} of the request`, `{"query":"${nodesOf}","${name}":{"polluted":true}}`],
  ]),
];
