import { expect, test } from 'vitest';
import { orderEditions } from '../../../../src/analysis/editions/order-editions.ts';

const document = (id: string, date: string, status = 'ISSUED') => ({ id, date, status });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('oldest first, whatever the precision of the date', () => {
  const { editions } = orderEditions(
    [document('c', '2025'), document('b', '2024-12-27'), document('a', '2022-08')],
    null,
  );
  expect(ids(editions)).toEqual(['a', 'b', 'c']);
});

test('a draft overrides nothing that is issued, and stands where there is nothing else', () => {
  const [issued, draft] = [document('plan', '2021'), document('draft', '2022-08', 'DRAFT')];
  const both = orderEditions([issued, draft], null);
  expect([ids(both.editions), ids(both.drafts)]).toEqual([['plan'], ['draft']]);
  const alone = orderEditions([draft], null);
  expect([ids(alone.editions), ids(alone.drafts)]).toEqual([['draft'], []]);
  // Before the plan was issued there was the draft alone.
  const before = orderEditions([draft, document('plan', '2023')], '2022-12-31');
  expect([ids(before.editions), ids(before.later)]).toEqual([['draft'], ['plan']]);
});
