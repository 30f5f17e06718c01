/** What a test has measured over time. */
export interface Series {
  readonly name: string;
  readonly samples: readonly Readonly<Record<string, number>>[];
}

/** All that a run of `npm run endurance` has to say. */
export interface EnduranceResult {
  readonly date: string;
  readonly machine: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly totals: {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly testResults: readonly {
      readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
    }[];
  };
  readonly figures: readonly {
    readonly name: string;
    readonly figures: Readonly<Record<string, string | number>>;
  }[];
  readonly series: readonly Series[];
}

/** The page docs/endurance.md. */
export function renderEndurance({
  date,
  machine,
  settings,
  totals,
  figures,
  series,
}: EnduranceResult): string {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = totals;
  return `# Endurance

What the long tests saw the last time that they ran: faults that are really caused, and a soak. \`npm run endurance\` runs them all and writes this page; \`npm test\` runs their short forms. Faults are caused at random moments, so each run is another one.

长时间测试最近一次的结果：真实制造的各类故障，以及持续负载。\`npm run endurance\` 运行全部测试并更新本页；\`npm test\` 只运行简短版本。

- ${date}, ${machine}
- ${passed} passed, ${failed} failed, ${skipped} skipped
- ${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')}
${listTests(totals, 'failed', 'Failed')}${listTests(totals, 'pending', 'Skipped')}
## Faults

| what was done | what was seen |
|---|---|
${figures.map(({ name, figures: seen }) => `| ${name} | ${describe(seen)} |`).join('\n')}
${series.map(renderSeries).join('')}`;
}

const describe = (figures: Readonly<Record<string, string | number>>): string =>
  Object.entries(figures)
    .map(([what, value]) => `${what}: ${value}`)
    .join('<br>');

function listTests(totals: EnduranceResult['totals'], status: string, heading: string): string {
  const names = totals.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter((result) => result.status === status).map(({ fullName }) => fullName),
  );
  return names.length === 0 ? '' : `- ${heading}: ${names.join('; ')}\n`;
}

/** One row a minute is enough to see how it goes; the picture has all of them. */
function renderSeries({ name, samples }: Series): string {
  const [first] = samples;
  if (first === undefined) return '';
  const columns = Object.keys(first);
  const rows = samples.filter(
    (sample, index) => (sample['second'] ?? 0) % 60 === 0 || index === samples.length - 1,
  );
  return `
## ${name}

Questions of the cookbook, exports and pages from several clients at once, against the built service. Flat means: the least-squares line over the last two thirds rises by no more than is allowed (see above); the same process runs from the first to the last minute; every answer to a question is the same as its first.

![Memory and latency](pictures/endurance-${name.replaceAll(/\W+/gu, '-').toLowerCase()}.svg)

| ${columns.join(' | ')} |
|${columns.map(() => '---:').join('|')}|
${rows.map((row) => `| ${columns.map((column) => row[column] ?? '').join(' | ')} |`).join('\n')}
`;
}
