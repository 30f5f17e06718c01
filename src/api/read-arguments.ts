import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { InvalidInputError } from '../domain/errors.ts';

/** Parameters of an address; one that is repeated is a list. */
export type AddressParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ReadArgumentsOptions {
  /** Parameters of the route itself, beside the field's arguments. */
  readonly ownParameters: readonly string[];
  /** In place of the field's defaults. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/**
 * Reads the arguments of a root field from an address, by the schema, so that both take the same: a list is repeated or
 * joined by commas, an enum value is written as in GraphQL. An argument that is left out or empty is its default or null.
 * @throws InvalidInputError for a parameter that is unknown or does not fit, naming what would fit
 */
export function readArguments(
  schema: GraphQLSchema,
  fieldName: string,
  parameters: AddressParameters,
  { ownParameters, defaults }: ReadArgumentsOptions,
): Readonly<Record<string, unknown>> {
  const args = schema.getQueryType()?.getFields()[fieldName]?.args ?? [];
  const known = [...ownParameters, ...args.map(({ name }) => name)];
  for (const name of Object.keys(parameters))
    if (!known.includes(name))
      throw new InvalidInputError(`${name}: there is no such parameter; there are ${known.join(', ')}`, {
        messageZh: `${name}：没有此参数；可用参数：${known.join('、')}`,
      });
  return Object.fromEntries(
    args.map((argument) => [
      argument.name,
      readArgument(argument, parameters[argument.name], defaults[argument.name]),
    ]),
  );
}

function readArgument(
  argument: GraphQLArgument,
  given: string | readonly string[] | undefined,
  fallback: unknown,
): unknown {
  const { name } = argument;
  const texts = [given ?? []].flat().filter((text) => text !== '');
  if (texts.length === 0) {
    if (isRequiredArgument(argument) && fallback === undefined)
      throw new InvalidInputError(`${name}: is required`, { messageZh: `${name}：必须给出` });
    return fallback ?? argument.defaultValue ?? null;
  }
  const isList = isListType(getNullableType(argument.type));
  if (!isList && texts.length > 1)
    throw new InvalidInputError(`${name}: is given ${texts.length} times; give it once`, {
      messageZh: `${name}：出现了 ${texts.length} 次，只能给出一次`,
    });
  const isNumber = ['Int', 'Float'].includes(getNamedType(argument.type).name);
  const toInput = (text: string) => (isNumber && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text);
  const items = isList ? texts.flatMap(splitList).map(toInput) : texts.map(toInput);
  return coerceInputValue(isList ? items : items[0], argument.type, (_path, value, error) => {
    throw toInvalidInput(argument, value, error.message);
  });
}

const splitList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function toInvalidInput({ name, type }: GraphQLArgument, value: unknown, reason: string): InvalidInputError {
  const named = getNamedType(type);
  const given = String(value);
  if (!isEnumType(named))
    return new InvalidInputError(`${name}: ${given} does not fit: ${reason}`, {
      messageZh: `${name}：“${given}”不符合要求，须为 ${String(type)}`,
    });
  const choices = named.getValues().map((choice) => choice.name);
  return new InvalidInputError(`${name}: there is no ${given}; give ${choices.join(', ')}`, {
    messageZh: `${name}：没有“${given}”；可选：${choices.join('、')}`,
  });
}
