import { createHash } from 'node:crypto';

/** Longer ones are kept as their hash: an argument may be a whole list of products. */
const longestPlainKey = 500;

/**
 * What an answer is found by: the question, and everything that decides the answer besides the data. Arguments that are
 * null and arguments that are left out are the same; names stand in any order. Null where a part is more than its text
 * says, such as a file.
 */
export function toAnswerKey(question: string, ...parts: readonly object[]): string | null {
  const texts = parts.map(toText);
  if (texts.includes(null)) return null;
  const text = texts.join(' ');
  const isLong = text.length > longestPlainKey;
  return `${question} ${isLong ? createHash('sha256').update(text).digest('base64url') : text}`;
}

function toText(value: unknown): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : null;
  if (Array.isArray(value)) return joinTexts(value.map(toText), '[]');
  if (typeof value !== 'object' || !isPlain(value)) return null;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && field !== null)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return joinTexts(
    fields.map(([name, field]) => {
      const text = toText(field);
      return text === null ? null : `${JSON.stringify(name)}:${text}`;
    }),
    '{}',
  );
}

function joinTexts(texts: readonly (string | null)[], brackets: string): string | null {
  return texts.includes(null) ? null : `${brackets[0]}${texts.join(',')}${brackets[1]}`;
}

/** Arguments of GraphQL have no prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
