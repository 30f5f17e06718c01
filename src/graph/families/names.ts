/** `ChainStage`, `chainStages` and `LOCATED_IN` as file names write them: `chain-stage`, `chain-stages`, `located-in`. */
export const toKebabCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .replaceAll('_', '-')
    .replace(/^-/u, '')
    .toLowerCase();

/** Words that the embedded engine refuses after a dot; Neo4j takes them. */
const reservedWords = new Set(
  'and as by call case create delete detach distinct else exists false foreach in is limit match merge not null on optional or order remove return set skip then true union unwind when where with xor'.split(
    ' ',
  ),
);

/** A property, label or type name as Cypher takes it on both engines. */
export const quoteName = (name: string): string =>
  reservedWords.has(name.toLowerCase()) || !/^[A-Za-z_][A-Za-z0-9_]*$/u.test(name)
    ? `\`${name.replaceAll('`', '``')}\``
    : name;
