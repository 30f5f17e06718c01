import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { isCalendarDate } from '../domain/calendar-date.ts';

function parseDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw toDateError(JSON.stringify(value));
}

function parseLiteral(node: ValueNode): string {
  if (node.kind === Kind.STRING && isCalendarDate(node.value)) return node.value;
  throw toDateError(print(node), node);
}

const toDateError = (given: string, node: ValueNode | null = null): GraphQLError =>
  new GraphQLError(`a date is written "2022", "2022-08" or "2022-08-31", not ${given}`, {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** The scalar `Date`. What the graph holds is passed on as it is: the dataset was checked when it was imported. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A date as exactly as it is known (EDTF): 2022, 2022-08 or 2022-08-31.',
  serialize: String,
  parseValue: parseDate,
  parseLiteral,
});
