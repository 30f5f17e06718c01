import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** True for a year, a month or a day that the calendar has: `2022`, `2022-08`, `2022-08-31`. */
export function isEdtfDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [, year = '', month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Date rolls the 31st of a short month over to the next one.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function parseDate(value: unknown): string {
  if (typeof value === 'string' && isEdtfDate(value)) return value;
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
