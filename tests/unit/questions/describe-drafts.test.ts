import { expect, test } from 'vitest';
import { describeDrafts } from '../../../src/questions/describe-drafts.ts';

const document = (id: string, status: string, districtId: string) =>
  [id, { id, name: `plan ${id}`, status, districtId, date: '2022-08' }] as const;

test('a district that has drafts alone is named, and one that has an issued plan is not', () => {
  const documents = new Map([
    document('doc:a', 'DRAFT', 'district:x'),
    document('doc:b', 'DRAFT', 'district:y'),
    document('doc:c', 'ISSUED', 'district:y'),
  ]);
  expect(describeDrafts({ documents }, ['district:y', 'district:z'])).toEqual({ basis: '', basisZh: '' });
  const { basis, basisZh } = describeDrafts({ documents }, ['district:x', 'district:y']);
  expect(basis).toContain('"plan doc:a" (2022-08)');
  expect(basisZh).toContain('草案，并非正式印发的文件：《plan doc:a》（2022-08）');
  expect(basis).not.toContain('doc:b');
});
