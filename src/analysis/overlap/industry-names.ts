export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * Whether something bears the name of one of the given industries: its name, or another one of its, contains theirs, an
 * alias of theirs, or what their name names first (铝 of 铝及再生铝; what stands after 及 is too often a mere 配套).
 * 低熟料用量绿色水泥 bears 水泥; 混凝土 does not, though cement is in it: only what is printed so is called so.
 * Complexity: names of the industries, for each name looked at.
 */
export function createNameTest(industries: readonly Named[]): (item: Named) => boolean {
  const terms = industries.flatMap(({ name, aliases }) => [name, ...aliases, name.split('及', 1).join('')]);
  const bearing = [...new Set(terms)].filter((term) => term !== '');
  return ({ name, aliases }) =>
    [name, ...aliases].some((printed) => bearing.some((term) => printed.includes(term)));
}
