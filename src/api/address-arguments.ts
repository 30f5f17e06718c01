import {
  getNamedType,
  type GraphQLArgument,
  GraphQLError,
  type GraphQLNamedInputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { InvalidInputError } from '../domain/errors.ts';

/** One argument as a person reads of it: given, or the default. */
export interface ShownArgument {
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
  /** The enum that the values are of; null where they are of none. */
  readonly enumName: string | null;
}

export interface AddressArguments {
  /** As a question takes them: what is left out and has no default is null. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly shown: readonly ShownArgument[];
}

/** Parameters of an address: a repeated one is a list. */
export type AddressParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads the arguments of a root field from the parameters of an address: same names, same types, same defaults as in
 * GraphQL; a list is a repeated parameter. `others` are parameters of the address that are no arguments.
 * @throws InvalidInputError naming the parameter, its value and what is allowed
 */
export function readAddressArguments(
  schema: GraphQLSchema,
  fieldName: string,
  parameters: AddressParameters,
  others: readonly string[],
): AddressArguments {
  const field = schema.getQueryType()?.getFields()[fieldName];
  if (!field) throw new TypeError(`the schema has no root field ${fieldName}`);
  const allowed = [...field.args.map(({ name }) => name), ...others];
  const unknown = Object.keys(parameters).find((name) => !allowed.includes(name));
  if (unknown !== undefined)
    throw new InvalidInputError(
      `${unknown}: there is no such parameter here; there are ${allowed.join(', ')}`,
      { messageZh: `${unknown}：这里没有这个参数；可用的参数有 ${allowed.join('、')}` },
    );
  const values = field.args.map((argument) => [argument.name, readArgument(argument, parameters)] as const);
  return {
    values: Object.fromEntries(values),
    shown: values.flatMap(([name, value], index) =>
      value === null ? [] : [toShown(name, value, field.args[index])],
    ),
  };
}

function toShown(name: string, value: unknown, argument: GraphQLArgument | undefined): ShownArgument {
  const type = argument && getNamedType(argument.type);
  const values = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean)[];
  return { name, values, enumName: type && isEnumType(type) ? type.name : null };
}

function readArgument({ name, type, defaultValue }: GraphQLArgument, parameters: AddressParameters): unknown {
  const given = parameters[name];
  if (given === undefined) {
    if (defaultValue !== undefined) return defaultValue;
    if (isNonNullType(type))
      throw new InvalidInputError(`${name}: missing; write ${name}=… into the address`, {
        messageZh: `缺少参数 ${name}；请在地址中写明 ${name}=…`,
      });
    return null;
  }
  const texts = typeof given === 'string' ? [given] : given;
  const itemType = getNamedType(type);
  if (isListType(isNonNullType(type) ? type.ofType : type))
    return texts.map((text) => readValue(name, text, itemType));
  const [text = '', ...more] = texts;
  if (more.length > 0)
    throw new InvalidInputError(`${name}: given ${texts.length} times (${texts.join(', ')}); give it once`, {
      messageZh: `参数 ${name} 写了 ${texts.length} 次（${texts.join('、')}）；只能写一次`,
    });
  return readValue(name, text, itemType);
}

function readValue(name: string, text: string, type: GraphQLNamedInputType): unknown {
  if (text.trim() === '') throw refuse(name, text, 'a value, or leave it out', '一个值，或去掉这个参数');
  if (isEnumType(type)) {
    const value = type.getValue(text);
    const choices = type.getValues().map((choice) => choice.name);
    if (!value) throw refuse(name, text, `one of ${choices.join(', ')}`, choices.join('、'));
    return value.value;
  }
  if (type.name === 'Boolean') {
    if (text !== 'true' && text !== 'false') throw refuse(name, text, 'true or false', 'true 或 false');
    return text === 'true';
  }
  if (type.name === 'Int' || type.name === 'Float') {
    const isNumber = type.name === 'Int' ? /^-?\d{1,9}$/u.test(text) : /^-?\d+(?:\.\d+)?$/u.test(text);
    if (!isNumber) throw refuse(name, text, 'a number', '一个数');
    return Number(text);
  }
  if (!isScalarType(type))
    throw new TypeError(`${name} is of type ${type.name}, which has no place in an address`);
  return readScalar(name, text, type);
}

function readScalar(name: string, text: string, type: GraphQLScalarType): unknown {
  try {
    return type.parseValue(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw refuse(
      name,
      text,
      type.name === 'Date' ? '2022, 2022-08 or 2022-08-31' : (type.description ?? type.name),
      type.name === 'Date' ? '2022、2022-08 或 2022-08-31 这样的日期' : type.name,
    );
  }
}

const refuse = (name: string, text: string, allowed: string, allowedZh: string): InvalidInputError =>
  new InvalidInputError(`${name}: ${JSON.stringify(text)} is not allowed; give ${allowed}`, {
    messageZh: `参数 ${name}：不能是“${text}”；应为 ${allowedZh}`,
  });
