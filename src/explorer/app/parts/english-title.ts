/** English headings of properties whose names do not read as one; the ontology describes them in sentences. */
const written: Readonly<Record<string, string>> = {
  atomIndex: 'Position',
  order: 'Position',
  rank: 'Position',
  attr: 'Kind of target',
  districtId: 'District',
  docId: 'Document',
  chainId: 'Chain',
  docNo: 'Document number',
  nameEn: 'English name',
  nameInDoc: 'Name printed',
  note: 'Editor’s remark',
  citationNote: 'About the sources',
  openList: 'List left open',
  printed: 'As printed',
  text: 'As printed',
  section: 'Section',
  asOf: 'As of',
  awardedTo: 'Awarded to',
  variantOf: 'Variant of',
};

const units: readonly (readonly [suffix: string, unit: string])[] = [
  ['Mu', 'mu'],
  ['Km2', 'km²'],
  ['Yi', '100 million yuan'],
];

/** `annualRevenueYi` as a heading: `Annual revenue (100 million yuan)`. */
export function englishTitle(name: string): string {
  const known = written[name];
  if (known !== undefined) return known;
  const unit = units.find(([suffix]) => name.endsWith(suffix));
  const plain = unit ? name.slice(0, -unit[0].length) : name;
  const spaced = plain.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
  const title = spaced.charAt(0).toUpperCase() + spaced.slice(1);
  return unit ? `${title} (${unit[1]})` : title;
}
