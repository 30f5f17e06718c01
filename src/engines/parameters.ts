import { InvalidInputError } from '../domain/errors.ts';
import type { PlainValue } from '../graph/cypher-query.ts';

export type Parameters = Readonly<Record<string, PlainValue>>;

interface Place {
  /** `rows[3].properties.name` */
  readonly path: string;
  /** Maps around this value, the parameters themselves not counted. */
  readonly mapDepth: number;
  /** Inside what becomes the properties of an entity or relation: scalars and flat lists of one type. */
  readonly stored: boolean;
}

/** Rows `{…, properties: {…}}` are as deep as a parameter goes. */
const maxMapDepth = 2;

const describePrototype = (value: object): string =>
  (Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null)?.constructor?.name ?? 'object';

function fail(place: Place, en: string, zh: string): never {
  throw new InvalidInputError(`parameter ${place.path} ${en}`, { messageZh: `参数 ${place.path} ${zh}` });
}

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * A copy of the parameters that both engines store alike: −0 becomes 0, and what one of them would change or lose is
 * refused.
 * @throws InvalidInputError naming the place of a value that is not plain, nested too deep, or of mixed types
 */
export function toParameters(query: { readonly params: object }, params: unknown): Parameters {
  if (typeof params !== 'object' || params === null || !isPlainObject(params)) {
    throw new InvalidInputError('the parameters of a query are a plain object', {
      messageZh: '查询参数须为普通对象',
    });
  }
  const missing = Object.keys(query.params).find((name) => !Object.hasOwn(params, name));
  if (missing !== undefined)
    throw new InvalidInputError(`parameter ${missing} is missing`, { messageZh: `缺少参数 ${missing}` });
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      toPlain(value, { path: name, mapDepth: 0, stored: false }, []),
    ]),
  );
}

/** `around` holds the lists and maps that the value is in. */
function toPlain(value: unknown, place: Place, around: readonly object[]): PlainValue {
  switch (typeof value) {
    case 'string':
      return toText(value, place);
    case 'boolean':
      return value;
    case 'number':
      return toNumber(value, place);
    case 'bigint':
      return toNumber(toSafeNumber(value, place), place);
    case 'object':
      return value === null ? null : toCompound(value, place, around);
    case 'undefined':
      return fail(place, 'is undefined; say null where there is no value', '为 undefined；没有值时请写 null');
    case 'function':
    case 'symbol':
      return fail(place, `is a ${typeof value}, which no graph stores`, `是 ${typeof value}，图谱无法存储`);
    default:
      return fail(place, 'cannot be stored', '无法存储');
  }
}

/** Half of a surrogate pair becomes U+FFFD on the way to either engine. */
const toText = (value: string, place: Place): string =>
  /\p{Surrogate}/u.test(value)
    ? fail(place, 'is text with half of a character in it', '含有残缺的字符；请重新输入')
    : value;

const toNumber = (value: number, place: Place): number => {
  if (!Number.isFinite(value)) fail(place, `is ${value}, which no graph stores`, `为 ${value}，图谱无法存储`);
  return value === 0 ? 0 : value;
};

const toSafeNumber = (value: bigint, place: Place): number =>
  Number.isSafeInteger(Number(value))
    ? Number(value)
    : fail(place, 'is an integer beyond 2^53', '是超出 2^53 的整数');

function toCompound(value: object, place: Place, around: readonly object[]): PlainValue {
  if (around.includes(value)) fail(place, 'contains itself', '包含自身');
  const inside = [...around, value];
  if (Array.isArray(value)) return toList(value, place, inside);
  if (!isPlainObject(value))
    fail(
      place,
      `is a ${describePrototype(value)}, which no graph stores`,
      `是 ${describePrototype(value)}，图谱无法存储`,
    );
  return toMap(value, place, inside);
}

function toMap(value: object, place: Place, around: readonly object[]): PlainValue {
  if (place.stored || place.mapDepth >= maxMapDepth)
    fail(place, 'is a map inside properties, which no graph stores', '是属性中的映射，图谱无法存储');
  const mapDepth = place.mapDepth + 1;
  const isProperties = /(?:^|\.)properties$/u.test(place.path);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      toPlain(
        item,
        { path: `${place.path}.${key}`, mapDepth, stored: mapDepth === maxMapDepth || isProperties },
        around,
      ),
    ]),
  );
}

function toList(values: readonly unknown[], place: Place, around: readonly object[]): PlainValue {
  if (place.stored && place.path.endsWith(']'))
    fail(place, 'is a list inside a list, which no graph stores', '是列表中的列表，图谱无法存储');
  // Array.from also visits the holes of a sparse list, which map would skip.
  const items = Array.from(values, (item, index) =>
    toPlain(item, { ...place, path: `${place.path}[${index}]` }, around),
  );
  if (place.stored) checkListTypes(items, place);
  return items;
}

/** Neo4j refuses what the embedded engine stores silently: nulls and several types in one list. */
function checkListTypes(items: readonly PlainValue[], place: Place): void {
  const types = new Set(items.map((item) => (item === null ? 'null' : typeof item)));
  if (types.has('null'))
    fail(place, 'is a list with a null in it, which no graph stores', '是含有 null 的列表，图谱无法存储');
  if (types.size > 1)
    fail(
      place,
      `is a list of several types: ${[...types].sort().join(', ')}`,
      `是混有多种类型的列表：${[...types].sort().join('、')}`,
    );
}
