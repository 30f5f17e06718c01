import { expect, test } from 'vitest';
import type { EntityFact } from '../../../src/domain/facts.ts';
import { findSimilarFirms } from '../../../src/dataset/workbook/similar-firms.ts';

const firm = (id: string, name: string, aliases: readonly string[] = []): EntityFact => ({
  id,
  label: 'Firm',
  name,
  properties: aliases.length === 0 ? {} : { aliases },
  cites: [],
});

const known = [
  firm('firm:1', '重庆江岸铝业有限责任公司', ['江岸新材']),
  firm('firm:2', '山城轻量化科技'),
  firm('firm:3', '中铝'),
];

const find = (name: string): readonly string[] =>
  findSimilarFirms([firm('firm:new', name)], known, new Map([['firm:new', { sheet: '企业', row: 7 }]])).map(
    ({ messageZh }) => /但有“([^”]+)”/u.exec(messageZh)?.[1] ?? '',
  );

test.each([
  ['江岸铝业', '重庆江岸铝业有限责任公司'],
  ['江岸铝业（集团）股份有限公司', '重庆江岸铝业有限责任公司'],
  ['江岸新材有限公司', '重庆江岸铝业有限责任公司'],
  ['山城轻量科技', '山城轻量化科技'],
  ['山城轻量化科枝', '山城轻量化科技'],
])('%s is nearly %s', (name, expected) => {
  expect(find(name)).toEqual([expected]);
});

test.each(['中铁', '全无关系', '山城铝业', '有限公司'])('%s is like none', (name) => {
  expect(find(name)).toEqual([]);
});

test('a firm that is known, or that no sheet states, is not pointed out', () => {
  expect(findSimilarFirms([known[1] ?? firm('', '')], known, new Map())).toEqual([]);
  expect(findSimilarFirms([firm('firm:new', '江岸铝业')], known, new Map())).toEqual([]);
});
