import { InvalidInputError } from '../domain/errors.ts';
import type { PlainValue } from '../graph/cypher-query.ts';

export type Parameters = Readonly<Record<string, PlainValue>>;

/** A list or map that a value is in. */
interface Container {
  readonly value: object;
  /** What holds this one; null: the parameters themselves. */
  readonly around: Container | null;
  readonly key: string | number;
  /** Maps around an item, this one counted and the parameters themselves not. */
  readonly mapDepth: number;
  /** Items are inside what becomes the properties of an entity or relation: scalars and flat lists of one type. */
  readonly stored: boolean;
}

/** Rows `{…, properties: {…}}` are as deep as a parameter goes. */
const maxMapDepth = 2;

const describePrototype = (value: object): string =>
  (Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null)?.constructor?.name ?? 'object';

/** Where a value is. Only a value that is refused is asked: a load has millions of others. */
interface Place {
  readonly around: Container | null;
  readonly key: string | number;
}

/** `rows[3].properties.name` */
function toPath({ around, key }: Place): string {
  if (around === null) return String(key);
  return `${toPath(around)}${typeof key === 'number' ? `[${key}]` : `.${key}`}`;
}

function fail(place: Place, en: string, zh: string): never {
  const path = toPath(place);
  throw new InvalidInputError(`parameter ${path} ${en}`, { messageZh: `参数 ${path} ${zh}` });
}

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * The parameters as both engines store them alike: −0 becomes 0, and what one of them would change or lose is refused.
 * What is right already is not copied.
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
    Object.entries(params).map(([name, value]) => [name, toPlain(value, null, name)]),
  );
}

function toPlain(value: unknown, around: Container | null, key: string | number): PlainValue {
  switch (typeof value) {
    case 'string':
      return halfCharacter.test(value)
        ? fail({ around, key }, 'is text with half of a character in it', '含有残缺的字符；请重新输入')
        : value;
    case 'boolean':
      return value;
    case 'number':
      return toNumber(value, { around, key });
    case 'bigint':
      return toSafeNumber(value, { around, key });
    case 'object':
      return value === null ? null : toCompound(value, { around, key });
    case 'undefined':
      return fail(
        { around, key },
        'is undefined; say null where there is no value',
        '为 undefined；没有值时请写 null',
      );
    case 'function':
    case 'symbol':
      return fail(
        { around, key },
        `is a ${typeof value}, which no graph stores`,
        `是 ${typeof value}，图谱无法存储`,
      );
    default:
      return fail({ around, key }, 'cannot be stored', '无法存储');
  }
}

/** Half of a surrogate pair becomes U+FFFD on the way to either engine. */
const halfCharacter = /\p{Surrogate}/u;

const toNumber = (value: number, place: Place): number => {
  if (!Number.isFinite(value)) fail(place, `is ${value}, which no graph stores`, `为 ${value}，图谱无法存储`);
  return value === 0 ? 0 : value;
};

const toSafeNumber = (value: bigint, place: Place): number =>
  Number.isSafeInteger(Number(value))
    ? Number(value)
    : fail(place, 'is an integer beyond 2^53', '是超出 2^53 的整数');

function toCompound(value: object, place: Place): PlainValue {
  for (let outer = place.around; outer !== null; outer = outer.around)
    if (outer.value === value) fail(place, 'contains itself', '包含自身');
  if (Array.isArray(value)) return toList(value, place);
  if (!isPlainObject(value))
    fail(
      place,
      `is a ${describePrototype(value)}, which no graph stores`,
      `是 ${describePrototype(value)}，图谱无法存储`,
    );
  return toMap(value as Readonly<Record<string, unknown>>, place);
}

function toMap(value: Readonly<Record<string, unknown>>, place: Place): PlainValue {
  const { mapDepth, stored } = place.around ?? outermost;
  if (stored || mapDepth >= maxMapDepth)
    fail(place, 'is a map inside properties, which no graph stores', '是属性中的映射，图谱无法存储');
  const isDeepest = mapDepth + 1 === maxMapDepth;
  // Spread, it would have a hidden class of its own for each map of a load.
  const { around, key } = place;
  const inside = { value, around, key, mapDepth: mapDepth + 1, stored: isDeepest || key === 'properties' };
  const names = Object.keys(value);
  // A map without a prototype is none to the driver of Neo4j.
  let isSame = Object.getPrototypeOf(value) !== null;
  for (const name of names) isSame = Object.is(toPlain(value[name], inside, name), value[name]) && isSame;
  if (isSame) return value as Parameters;
  return Object.fromEntries(names.map((name) => [name, toPlain(value[name], inside, name)]));
}

function toList(values: readonly unknown[], place: Place): PlainValue {
  const { mapDepth, stored } = place.around ?? outermost;
  if (stored && typeof place.key === 'number')
    fail(place, 'is a list inside a list, which no graph stores', '是列表中的列表，图谱无法存储');
  const { around, key } = place;
  const inside = { value: values, around, key, mapDepth, stored };
  let isSame = true;
  // Array.from also visits the holes of a sparse list, which map would skip.
  const items = Array.from(values, (item, index) => {
    const plain = toPlain(item, inside, index);
    isSame &&= Object.is(plain, item);
    return plain;
  });
  if (stored) checkListTypes(items, place);
  return isSame ? (values as readonly PlainValue[]) : items;
}

const outermost: Pick<Container, 'mapDepth' | 'stored'> = { mapDepth: 0, stored: false };

/** Neo4j refuses what the embedded engine stores silently: nulls and several types in one list. */
function checkListTypes(items: readonly PlainValue[], place: Place): void {
  const [first] = items;
  if (first !== null && items.every((item) => typeof item === typeof first && item !== null)) return;
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
