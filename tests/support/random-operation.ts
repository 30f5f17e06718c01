import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from './random.ts';

/** An operation as a client would send it. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface OperationOptions {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** Ids and names that the graph has, so that questions find something. */
  readonly known: readonly string[];
}

const deepest = 7;

/** Texts that break what was put together from texts, and others that no graph has. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  "'",
  '"',
  '`',
  '\\',
  '\u0000',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '$id',
  '{id}',
  '%',
  '*',
  '.*',
  '(((((((((((((((((((((((a+)+)+$',
  "' OR 1=1 RETURN n //",
  '}) DETACH DELETE n //',
  '`}) MATCH (n) DETACH DELETE n //',
  '\\u0027}) DETACH DELETE n //',
  '\u0027}) DETACH DELETE n //',
  '龘'.repeat(300),
  'a'.repeat(5000),
  '😀',
];

const numbers = [0, -1, 1, 2, 3, 50, 200, 201, 2147483647, -2147483648, 2147483648, 1e21, -0.5, 1.5];
const dates = ['2022', '2022-08', '2022-08-31', '0000', '9999-99', '2023-02-29', 'yesterday'];

/** Makes one operation: mostly of valid form, with arguments of any kind. Mutations are dry runs. */
export function createRandomOperation(options: OperationOptions): RandomOperation {
  const { schema, random } = options;
  const mutation = schema.getMutationType();
  const isMutation = mutation !== undefined && mutation !== null && random.below(5) === 0;
  const root = isMutation ? mutation : schema.getQueryType();
  if (!root) throw new TypeError('the schema has no Query');
  const writer = createWriter(options);
  const fields = Object.values(root.getFields());
  const picked = Array.from({ length: 1 + random.below(isMutation ? 1 : 3) }, () => random.pick(fields));
  const body = picked.map((field, index) => `r${index}: ${writer.field(field, 0)}`).join(' ');
  const declared = writer.declarations();
  return {
    query: `${isMutation ? 'mutation' : 'query'} Q${declared === '' ? '' : `(${declared})`} { ${body} }`,
    variables: writer.variables,
  };
}

function createWriter({ schema, random, known }: OperationOptions) {
  const variables: Record<string, unknown> = {};
  const types: string[] = [];
  const chance = (percent: number): boolean => random.below(100) < percent;

  const text = (): string => {
    if (chance(60) && known.length > 0) return random.pick(known);
    return chance(80) ? random.pick(hostileTexts) : String.fromCharCode(...many(random.below(20), 0xff_ff));
  };
  const many = (count: number, limit: number) => Array.from({ length: count }, () => random.below(limit));

  /** A value as JSON; an enum's is its name. */
  const value = (type: GraphQLInputType, level: number): unknown => {
    if (!isNonNullType(type) && chance(5)) return null;
    const plain = getNullableType(type);
    if (isListType(plain)) return many(random.below(4), 1).map(() => value(plain.ofType, level + 1));
    if (isInputObjectType(plain)) {
      const fields = Object.values(plain.getFields()).filter(
        (field) =>
          (isNonNullType(field.type) && field.defaultValue === undefined) || chance(level > 3 ? 5 : 25),
      );
      return Object.fromEntries(fields.map((field) => [field.name, value(field.type, level + 1)]));
    }
    if (isEnumType(plain)) return chance(95) ? random.pick(plain.getValues()).name : 'NO_SUCH_VALUE';
    if (plain.name === 'Boolean') return chance(97) ? chance(50) : 'yes';
    if (plain.name === 'Int') return chance(60) ? 1 + random.below(20) : random.pick(numbers);
    if (plain.name === 'Float') return random.pick(numbers);
    if (plain.name === 'Date') return random.pick(dates);
    return plain.name === 'JSON' || plain.name === 'Properties' ? { name: text() } : text();
  };

  const argument = ({ name, type, defaultValue }: GraphQLArgument): readonly string[] => {
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    if (name === 'dryRun') return ['dryRun: true'];
    if (!isRequired && !chance(35)) return [];
    const given = value(type, 0);
    if (chance(50)) return [`${name}: ${toLiteral(given, type)}`];
    const variable = `v${types.length}`;
    types.push(`$${variable}: ${String(type)}`);
    variables[variable] = given;
    return [`${name}: $${variable}`];
  };

  const field = (definition: GraphQLField<unknown, unknown>, level: number): string => {
    const args = definition.args.flatMap(argument);
    const written = args.length === 0 ? '' : `(${args.join(', ')})`;
    return `${definition.name}${written} ${selection(definition.type, level + 1)}`.trim();
  };

  const selection = (type: GraphQLOutputType, level: number): string => {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    if (isAbstractType(named)) {
      const possible = random.pick(schema.getPossibleTypes(named));
      return `{ __typename ... on ${possible.name} ${selection(possible, level)} }`;
    }
    const all = isObjectType(named) ? Object.values(named.getFields()) : [];
    const usable = all.filter((candidate) => level < deepest || isLeafType(getNamedType(candidate.type)));
    if (usable.length === 0) return '{ __typename }';
    const picked = many(1 + random.below(4), usable.length).map((index) => usable[index]);
    return `{ ${picked.map((candidate, index) => (candidate ? `f${index}: ${field(candidate, level)}` : '')).join(' ')} }`;
  };

  return { variables, field, declarations: () => types.join(', ') };
}

/** A value as it is written in a query; enums stand without quotation marks. */
function toLiteral(value: unknown, type: GraphQLInputType): string {
  const plain = getNullableType(type);
  if (value === null || value === undefined) return 'null';
  if (isListType(plain) && Array.isArray(value))
    return `[${value.map((item) => toLiteral(item, plain.ofType)).join(', ')}]`;
  if (isInputObjectType(plain) && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([name, inner]) => {
        const inputField = plain.getFields()[name];
        return inputField ? `${name}: ${toLiteral(inner, inputField.type)}` : '';
      })
      .join(', ')} }`;
  if (isEnumType(plain)) return value as string;
  if (typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${JSON.stringify(inner)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}
