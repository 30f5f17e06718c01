/** Writes `"name":[…]` of a JSON document item by item, so that no list is held as text. */
export function* writeJsonList(name: string, items: Iterable<unknown>): Iterable<string> {
  yield `${JSON.stringify(name)}:[`;
  let separator = '\n';
  for (const item of items) {
    yield `${separator}${JSON.stringify(item)}`;
    separator = ',\n';
  }
  yield ']';
}

/** As `writeJsonList`, for an object whose keys are told. */
export function* writeJsonObject(
  name: string,
  entries: Iterable<readonly [string, unknown]>,
): Iterable<string> {
  yield `${JSON.stringify(name)}:{`;
  let separator = '\n';
  for (const [key, value] of entries) {
    yield `${separator}${JSON.stringify(key)}:${JSON.stringify(value)}`;
    separator = ',\n';
  }
  yield '}';
}
