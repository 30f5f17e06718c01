/** About what V8 takes on a 64-bit machine; how much exactly depends on how an object came about. */
const bytes = { object: 40, slot: 12, text: 24, character: 2, number: 4 };

export interface AnswerWeight {
  readonly bytes: number;
  /** Something in it is worked out when asked for, and holds on to what cannot be seen from here. */
  readonly hasFunctions: boolean;
}

/**
 * Estimates how much memory an answer takes, and freezes it: whoever would change what others get too fails at once.
 * An object that stands at several places counts once. Null where it is more than `most`, and is not looked through to
 * the end.
 */
export function weighAnswer(answer: unknown, most: number): AnswerWeight | null {
  const seen = new Set<object>();
  const left: unknown[] = [answer];
  let sum = 0;
  let hasFunctions = false;
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') sum += bytes.text + bytes.character * value.length;
    else if (typeof value === 'number') sum += bytes.number;
    else if (typeof value === 'function') hasFunctions = true;
    else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      const parts = listParts(value);
      sum += bytes.object + bytes.slot * parts.length;
      for (const part of parts) left.push(part);
      Object.freeze(value);
    }
    if (sum > most) return null;
  }
  return { bytes: sum, hasFunctions };
}

function listParts(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (value instanceof Set) return [...value];
  return Object.values(value);
}
