import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDate } from '../domain/calendar-date.ts';

function parseDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw new GraphQLError(`a date is written 2022, 2022-08 or 2022-08-31, not ${JSON.stringify(value)}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** The scalar `Date`. What the graph holds is passed on as it is: the dataset was checked when it was imported. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A date as exactly as it is known (EDTF): 2022, 2022-08 or 2022-08-31.',
  serialize: String,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
});
