/** How a project is of an industry, the surest first. */
export type IndustryTie =
  /** Its own name says so. */
  | 'NAME'
  /** The name of what it makes says so. */
  | 'PRODUCT'
  /** The name of a chain that has what it makes says so. */
  | 'CHAIN'
  /** A cluster that has what it makes is of this industry and of no other; what its firms make elsewhere is no tie. */
  | 'ONLY_INDUSTRY'
  /** A cluster that it is tied to is of this industry among others: the project may be of any of them. */
  | 'CLUSTER';

/** What is known of a project that may tell its industry. */
export interface ProjectEvidence {
  readonly names: readonly string[];
  /** Names of products and stages that it makes. */
  readonly productNames: readonly string[];
  /** Names of chains that have one of them. */
  readonly chainNames: readonly string[];
  /** Clusters that it is tied to, by what it makes or by a firm. */
  readonly clusters: readonly { readonly industries: readonly string[]; readonly byProduct: boolean }[];
}

/** Halves of names that any industry may have. */
const generic = /^(?:其.*|配套|零部件|零配件|设备制造)$/u;

/** The words that name an industry: its names, and of 铝及再生铝 also 铝 and 再生铝. */
export const toIndustryWords = (names: readonly string[]): readonly string[] => [
  ...new Set(
    names.flatMap((name) => [name, ...name.split('及')]).filter((word) => word !== '' && !generic.test(word)),
  ),
];

/**
 * A test of whether a name holds one of the words, where it is no part of a longer word of another industry: 新能源
 * in 新能源汽车 is not meant. Linear in the words.
 */
export function createNameTest(
  words: readonly string[],
  otherWords: readonly string[],
): (name: string) => boolean {
  const own = new Set(words);
  const longer = otherWords.filter((other) => !own.has(other) && words.some((word) => other.includes(word)));
  return (name) => {
    const rest = longer.reduce((text, other) => text.replaceAll(other, '|'), name);
    return words.some((word) => rest.includes(word));
  };
}

/**
 * What ties a project to an industry; null where nothing does. Facts of a cluster are not given to every industry that
 * the cluster is classified as: that is the last and weakest tie. Linear in the evidence.
 */
export function tieToIndustry(
  { names, productNames, chainNames, clusters }: ProjectEvidence,
  isNamed: (name: string) => boolean,
  wanted: ReadonlySet<string>,
): IndustryTie | null {
  if (names.some(isNamed)) return 'NAME';
  if (productNames.some(isNamed)) return 'PRODUCT';
  if (chainNames.some(isNamed)) return 'CHAIN';
  const tied = clusters.filter(({ industries }) => industries.some((id) => wanted.has(id)));
  if (tied.length === 0) return null;
  return tied.some(({ industries, byProduct }) => byProduct && industries.every((id) => wanted.has(id)))
    ? 'ONLY_INDUSTRY'
    : 'CLUSTER';
}
