import { expect, test } from 'vitest';
import { createAbout, describeNextDocument } from '../../../src/questions/next-document.ts';

const document = (id: string, date: string, districtId: string) =>
  [id, { id, name: `plan ${id}`, date, districtId, status: 'ISSUED' }] as const;
const documents = new Map([
  document('doc:c', '2025', 'district:x'),
  document('doc:b', '2023-12-28', 'district:x'),
  document('doc:a', '2022-08', 'district:y'),
]);
const firm = { id: 'firm:f', cites: ['c:3'] };

test('the earliest of the documents after the date is named, dates of any precision', () => {
  expect(describeNextDocument({ documents }, '2022-12-31', createAbout({ documents }, [])).text).toContain(
    '"plan doc:b", is of 2023-12-28',
  );
  expect(describeNextDocument({ documents }, '2010', createAbout({ documents }, [])).textZh).toContain(
    '《plan doc:a》（2022-08）',
  );
});

test('only documents about the entities count: the plans of a district, and what the others cite', () => {
  expect(describeNextDocument({ documents }, '2010', createAbout({ documents }, [firm])).text).toContain(
    'doc:c',
  );
  const district = { id: 'district:x', cites: ['a:1'] };
  expect(describeNextDocument({ documents }, '2010', createAbout({ documents }, [district])).text).toContain(
    'doc:b',
  );
  const withoutPlan = { id: 'district:z', cites: ['a:1'] };
  expect(
    describeNextDocument({ documents }, '2010', createAbout({ documents }, [withoutPlan])).text,
  ).toContain('doc:a');
});

test('nothing is added without a date, or when all documents are out', () => {
  for (const asOf of [null, '2025', '2026-01-01'])
    expect(describeNextDocument({ documents }, asOf, createAbout({ documents }, []))).toEqual({
      text: '',
      textZh: '',
    });
});
