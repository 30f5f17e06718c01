import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkStatedGrowth } from '../../../../src/analysis/checks/check-growth.ts';
import { checkParts, type DistrictPart, toQuantity } from '../../../../src/analysis/checks/check-parts.ts';
import { checkRepeats } from '../../../../src/analysis/checks/check-repeats.ts';
import { checkShares } from '../../../../src/analysis/checks/check-shares.ts';
import { dropOverridden, dropSharedTasks, type Figure } from '../../../../src/analysis/figures/figure.ts';
import { figure, relabel, unlabel } from '../figures/figures.ts';

const cluster = (id: string, value: number, other: Partial<Figure> = {}) =>
  figure(`target:${id}`, value, { subjectId: id, subjectLabel: 'Cluster', indicatorName: '产值', ...other });
const clusterPart = (partId: string): DistrictPart => ({
  partId,
  label: 'Cluster',
  parentIds: [],
  docIds: ['doc:a'],
  isOnlyExisting: false,
  isExpected: true,
});
const park = (id: string, value: number) => cluster(id, value, { subjectLabel: 'Park' });
const parkPart = (partId: string, parentId: string): DistrictPart => ({
  ...clusterPart(partId),
  label: 'Park',
  parentIds: [parentId],
});

describe('checkParts', () => {
  const total = figure('total', 1000);
  const both = [clusterPart('c1'), clusterPart('c2')];

  test('the words of scope are no part of the quantity', () => {
    expect(['工业总产值', '规模以上工业产值', '产值'].map(toQuantity)).toEqual(['产值', '产值', '产值']);
    expect(['规模以上工业企业营业收入', '工业增加值'].map(toQuantity)).toEqual(['营业收入', '增加值']);
  });

  test('agrees and differs where every part has a figure', () => {
    expect(checkParts([total, cluster('c1', 400), cluster('c2', 600)], both)).toMatchObject([
      { verdict: 'AGREES', expected: 1000, found: 1000, missingIds: [] },
    ]);
    expect(checkParts([total, cluster('c1', 400), cluster('c2', 500)], both)).toMatchObject([
      { verdict: 'DIFFERS', found: 900 },
    ]);
    // Each of three numbers is rounded to a whole: 998.5 to 1001.5 against 999.5 to 1000.5.
    expect(checkParts([total, cluster('c1', 400), cluster('c2', 601)], both)).toMatchObject([
      { verdict: 'AGREES' },
    ]);
  });

  test('with a part missing, less than the total says nothing, and more says that they differ', () => {
    const parts = [...both, clusterPart('c3')];
    expect(checkParts([total, cluster('c1', 400), cluster('c2', 500)], parts)).toMatchObject([
      { verdict: 'CANNOT_TELL', reason: 'PARTS_MISSING', missingIds: ['c3'], found: 900 },
    ]);
    expect(checkParts([total, cluster('c1', 700), cluster('c2', 500)], parts)).toMatchObject([
      { verdict: 'DIFFERS', found: 1200 },
    ]);
  });

  test('a cluster that is planned no more is no part of a goal', () => {
    const parts = [...both, { ...clusterPart('old'), isOnlyExisting: true }];
    expect(checkParts([total, cluster('c1', 400), cluster('c2', 600)], parts)).toMatchObject([
      { verdict: 'AGREES' },
    ]);
  });

  test('another scope, a size class and about are no verdict', () => {
    const scoped = figure('total', 1000, { scope: 'ABOVE_SCALE' });
    expect(checkParts([scoped, cluster('c1', 400), cluster('c2', 600)], both)).toMatchObject([
      { verdict: 'CANNOT_TELL', reason: 'SCOPE_DIFFERS' },
    ]);
    const classed = cluster('c2', 500, { valueText: '500亿级' });
    expect(checkParts([total, cluster('c1', 400), classed], both)).toMatchObject([{ reason: 'SIZE_CLASS' }]);
    const about = cluster('c2', 500, { comparator: 'ABOUT' });
    expect(checkParts([total, cluster('c1', 400), about], both)).toMatchObject([
      { reason: 'PRINTED_AS_ABOUT' },
    ]);
  });

  test('a part of another scope is not missing, and a themed site is not waited for', () => {
    const scoped = figure('total', 1000, { scope: 'ABOVE_SCALE' });
    const own = ['p', 'q'].map((id) => ({ ...park(id, 480), scope: 'ABOVE_SCALE' }));
    const parts = [
      ...['p', 'q', 'r'].map((id) => parkPart(id, 'district:a')),
      { ...parkPart('themed', 'district:a'), isExpected: false },
    ];
    const other = { ...park('r', 30), scope: 'ALL_INDUSTRY' };
    expect(checkParts([scoped, ...own, other], parts)).toMatchObject([
      { verdict: 'CANNOT_TELL', reason: 'SCOPE_DIFFERS', missingIds: [], otherScopeIds: ['r'], found: 960 },
    ]);
    expect(checkParts([scoped, ...own], parts)).toMatchObject([
      { reason: 'PARTS_MISSING', missingIds: ['r'], otherScopeIds: [] },
    ]);
  });

  test('parts that overlap in content prove nothing by exceeding the total', () => {
    const isOverlapping = (left: string, right: string) => left === 'c1' && right === 'c2';
    const figures = [total, cluster('c1', 700), cluster('c2', 500)];
    expect(checkParts(figures, both, isOverlapping)).toMatchObject([
      { verdict: 'CANNOT_TELL', reason: 'PARTS_OVERLAP', overlaps: [['c1', 'c2']] },
    ]);
    const less = [total, cluster('c1', 300), cluster('c2', 500)];
    expect(checkParts(less, both, isOverlapping)).toMatchObject([{ verdict: 'DIFFERS' }]);
  });

  test('a park stands for its parts, and parts for their park', () => {
    const parts = [
      parkPart('p', 'district:a'),
      parkPart('p1', 'p'),
      parkPart('p2', 'p'),
      parkPart('q', 'district:a'),
    ];
    expect(checkParts([total, park('p1', 300), park('p2', 300), park('q', 400)], parts)).toMatchObject([
      { verdict: 'AGREES', missingIds: [] },
    ]);
    expect(checkParts([total, park('p', 600), park('p1', 300), park('q', 400)], parts)).toMatchObject([
      { verdict: 'AGREES', found: 1000 },
    ]);
  });

  test('the order of figures does not matter, ids do not, and another district is not looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 6 }), (values) => {
        const figures = [total, ...values.map((value, index) => cluster(`c${index}`, value))];
        const parts = values.map((_, index) => clusterPart(`c${index}`));
        const answer = checkParts(figures, parts);
        expect(checkParts(figures.toReversed(), parts.toReversed())).toEqual(answer);
        const relabelled = parts.map((part) => ({ ...part, partId: `x/${part.partId}` }));
        expect(unlabel(checkParts(relabel(figures), relabelled))).toEqual(unlabel(answer));
        const other = figures.map((item) => ({ ...item, targetId: `o/${item.targetId}`, docId: 'doc:o' }));
        expect(checkParts([...figures, ...other], parts).slice(0, 1)).toEqual(answer);
      }),
    );
  });
});

describe('checkStatedGrowth', () => {
  const level = (id: string, value: number, year: number, other: Partial<Figure> = {}) =>
    figure(id, value, { year, kind: year === 2025 ? 'TARGET' : 'BASELINE', ...other });
  const growth = (value: number, name: string, other: Partial<Figure> = {}) =>
    figure('growth', value, {
      indicatorId: 'indicator:growth',
      indicatorName: name,
      unit: '%',
      accumulation: 'ANNUAL',
      periodStart: 2021,
      ...other,
    });

  test('yearly growth in per cent', () => {
    const levels = [level('a', 408, 2021), level('b', 750, 2025)];
    expect(checkStatedGrowth([...levels, growth(15, '工业产值年均增速')])).toMatchObject([
      { verdict: 'DIFFERS', expected: 15, found: 16.439484771 },
    ]);
    expect(checkStatedGrowth([...levels, growth(16, '工业产值年均增速')])).toMatchObject([
      { verdict: 'AGREES' },
    ]);
  });

  test('a yearly amount agrees within rounding', () => {
    const share = { unit: '%', accumulation: 'RATE' };
    const levels = [level('a', 48, 2021, share), level('b', 65, 2025, share)];
    expect(checkStatedGrowth([...levels, growth(4, '工业产值年均增速', { unit: '个百分点' })])).toMatchObject(
      [{ verdict: 'AGREES', found: 4.25 }],
    );
  });

  test('doubling in words is exact', () => {
    const levels = [level('a', 137, 2020), level('b', 260, 2025)];
    const doubling = growth(2, '工业产值翻番', {
      unit: '倍',
      valueText: '翻番',
      accumulation: null,
      periodStart: null,
    });
    expect(checkStatedGrowth([...levels, doubling])).toMatchObject([
      { verdict: 'DIFFERS', expected: 2, found: 1.897810219 },
    ]);
  });

  test('a decline is printed as a positive number, and found by its row', () => {
    const levels = [level('a', 300, 2015), level('b', 93.3, 2021)];
    const decline = growth(17.6, '年均降幅', { year: 2021, periodStart: 2015 });
    expect(checkStatedGrowth([...levels, decline])).toMatchObject([
      { verdict: 'DIFFERS', found: 17.688585529 },
    ]);
  });

  test('yearly and total growth of a period without levels', () => {
    const now = level('a', 137, 2020);
    const yearly = growth(5.6, '工业产值年平均增长率', { targetId: 'yearly', year: 2020, periodStart: 2016 });
    const total = growth(31.3, '工业产值增长', {
      targetId: 'total',
      indicatorId: 'indicator:total',
      accumulation: 'RATE',
      year: 2020,
      periodStart: 2016,
    });
    const checks = checkStatedGrowth([now, yearly, total]);
    expect(checks.map(({ verdict, reason }) => reason ?? verdict)).toEqual([
      'LEVELS_MISSING',
      'LEVELS_MISSING',
      'AGREES',
    ]);
    // 1.056 to the fifth power.
    expect(checks[2]?.found).toBeCloseTo(31.3166, 4);
  });
});

describe('checkShares', () => {
  const whole = figure('whole', 408, { indicatorName: '规模以上工业产值', aliases: ['规上工业总产值'] });
  const amount = cluster('c', 93.3);
  const share = (value: number, name: string) =>
    cluster('c', value, {
      targetId: 'share',
      indicatorId: 'indicator:share',
      indicatorName: name,
      unit: '%',
      accumulation: 'RATE',
    });

  test('a share against the ratio of what its name names', () => {
    expect(checkShares([whole, amount, share(22.9, '占规上工业总产值')]).checks).toMatchObject([
      { verdict: 'AGREES', found: 22.867647059, figureIds: ['target:c', 'whole'] },
    ]);
    expect(checkShares([whole, amount, share(25, '占规上工业总产值')]).checks).toMatchObject([
      { verdict: 'DIFFERS' },
    ]);
  });

  test('not without one of the two, and never a guess between two', () => {
    const named = share(22.9, '占规上工业总产值');
    expect(checkShares([amount, named])).toMatchObject({ checks: [], unchecked: [named] });
    const second = cluster('c', 50, { targetId: 'second', indicatorId: 'indicator:second' });
    expect(checkShares([whole, amount, second, named]).checks).toEqual([]);
    expect(checkShares([whole, amount, share(22.9, '普及率')]).checks).toEqual([]);
  });
});

describe('checkRepeats', () => {
  test('the table against the text', () => {
    const table = figure('table', 88, { attr: 'EXPECTED', line: 9 });
    expect(checkRepeats([figure('text', 98), table])).toMatchObject([
      { verdict: 'DIFFERS', claimId: 'table', figureIds: ['text'], expected: 88, found: 98 },
    ]);
    expect(checkRepeats([figure('text', 428.05), figure('table', 428)])).toMatchObject([
      { verdict: 'AGREES' },
    ]);
  });

  test('what differs in unit, scope or accumulation is not compared, and says in what', () => {
    expect(checkRepeats([figure('a', 1), figure('b', 2, { scope: 'ABOVE_SCALE' })])).toMatchObject([
      { verdict: 'CANNOT_TELL', reason: 'PROPERTY_DIFFERS', differing: ['scope'] },
    ]);
    // qijiang-145:83 against 132.
    const text = figure('text', 7.5, { unit: '%', accumulation: 'ANNUAL' });
    const table = figure('table', 7, { unit: '%', accumulation: 'RATE', attr: 'EXPECTED' });
    expect(checkRepeats([text, table])).toMatchObject([
      { verdict: 'CANNOT_TELL', claimId: 'table', figureIds: ['text'], differing: ['accumulation'] },
    ]);
    expect(checkRepeats([figure('a', 6, { unit: '个' }), figure('b', 9, { unit: '家' })])).toMatchObject([
      { verdict: 'DIFFERS', differing: [] },
    ]);
  });

  test('a task that several clusters share is no subject of theirs (qianjiang-2022:38)', () => {
    const ofTask = { subjectId: 'task:t', subjectLabel: 'Task' };
    const own = [cluster('a', 100), cluster('b', 120)];
    const shared = own.map((item) => ({ ...item, ...ofTask }));
    expect(checkRepeats(shared)).toHaveLength(1);
    expect(checkRepeats(dropSharedTasks([...own, ...shared]))).toEqual([]);
    const alone = figure('alone', 5, ofTask);
    expect(dropSharedTasks([alone])).toEqual([alone]);
  });
});

test('a draft is left out where an issued document has the figure, and kept where none has', () => {
  const documents = new Map([
    ['doc:a', { status: 'ISSUED' }],
    ['doc:draft', { status: 'DRAFT' }],
  ]);
  const issued = figure('issued', 1);
  const draft = figure('draft', 2, { docId: 'doc:draft' });
  const alone = figure('alone', 3, { docId: 'doc:draft', year: 2030 });
  expect(dropOverridden([issued, draft, alone], documents)).toEqual({
    kept: [issued, alone],
    overridden: [draft],
  });
});
