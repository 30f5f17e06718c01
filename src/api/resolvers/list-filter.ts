import type { LabelDefinition } from '../../domain/ontology/types.ts';
import type { PlainValue } from '../../graph/cypher-query.ts';
import { type FilterKind, listFilterProperties } from '../schema/filters-sdl.ts';

/** A condition on one property, as the inputs of the schema have it. */
interface Condition {
  readonly eq?: PlainValue;
  readonly in?: readonly PlainValue[] | null;
  readonly contains?: string | null;
  readonly has?: string | null;
  readonly gte?: number | string | null;
  readonly lte?: number | string | null;
}

/** The filter input of a label: a condition for each property. */
export type EntityFilter = Readonly<Record<string, Condition | null | undefined>>;

type FilterParams = Readonly<Record<string, PlainValue>>;

/** The parameters that a filter is for the list queries of its label. Conditions that are absent or null ask nothing. */
export const toFilterParams = (
  definition: LabelDefinition,
  filter: EntityFilter | null | undefined,
): FilterParams =>
  Object.fromEntries(
    listFilterProperties(definition).flatMap(({ property: { name }, kind }) => {
      const condition = filter?.[name];
      return condition ? Object.entries(present(paramsOf[kind](name, condition))) : [];
    }),
  );

type ToParams = (name: string, condition: Condition) => Readonly<Record<string, PlainValue | undefined>>;

const amongParams: ToParams = (name, condition) => ({ [`${name}In`]: toAmong(condition) });

/** `eq` of the API is a list of one, or a range of one. */
const paramsOf: Readonly<Record<FilterKind, ToParams>> = {
  Id: amongParams,
  Closed: amongParams,
  String: (name, condition) => ({ ...amongParams(name, condition), [`${name}Contains`]: condition.contains }),
  StringList: (name, { has }) => ({ [`${name}Has`]: has }),
  Boolean: (name, { eq }) => ({ [`${name}Eq`]: eq }),
  Number: (name, { eq, gte, lte }) => ({
    [`${name}Gte`]: pick(Math.max, eq, gte),
    [`${name}Lte`]: pick(Math.min, eq, lte),
  }),
  Date: (name, condition) => ({
    ...amongParams(name, condition),
    [`${name}Gte`]: condition.gte,
    [`${name}Lte`]: condition.lte,
  }),
};

/** `eq` and `in` together: what is in both. */
function toAmong({ eq, in: among }: Condition): readonly PlainValue[] | null {
  if (eq === null || eq === undefined) return among ?? null;
  return among && !among.includes(eq) ? [] : [eq];
}

function pick(choose: (...values: number[]) => number, ...values: readonly unknown[]): number | null {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : choose(...numbers);
}

const present = (params: Readonly<Record<string, PlainValue | undefined>>): FilterParams =>
  Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, PlainValue] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
