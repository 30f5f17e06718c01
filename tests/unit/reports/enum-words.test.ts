import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { createSchema } from '../../../src/api/create-schema.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import { reports } from '../../../src/reports/all-reports.ts';
import { argumentsZh, enumWords } from '../../../src/reports/enum-words.ts';

const schema = createSchema(ontology);
/** What only files tell apart. */
const ownOfReports = ['CandidateSource', 'Contest', 'GrowthState'];

test('every value of an enum of the API has its words', () => {
  for (const [name, words] of Object.entries(enumWords)) {
    if (ownOfReports.includes(name)) continue;
    const type = schema.getType(name);
    if (!isEnumType(type)) throw new Error(`${name} is no enum of the API`);
    expect([name, Object.keys(words).toSorted()]).toEqual([
      name,
      type
        .getValues()
        .map(({ name: value }) => value)
        .toSorted(),
    ]);
  }
});

test('every argument of a report has a Chinese name', () => {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const names = reports.flatMap(({ field }) => fields[field]?.args.map((argument) => argument.name) ?? []);
  expect(names.length).toBeGreaterThan(30);
  expect([...new Set(names)].filter((name) => !(name in argumentsZh))).toEqual([]);
});
