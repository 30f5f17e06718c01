import { describe, expect, test } from 'vitest';
import {
  createNameTest,
  type ProjectEvidence,
  tieToIndustry,
  toIndustryWords,
} from '../../../../src/analysis/projects/industry-ties.ts';

const nothing: ProjectEvidence = { names: [], productNames: [], chainNames: [], clusters: [] };
const words = toIndustryWords(['铝及再生铝']);
const isNamed = createNameTest(words, ['水泥']);
const tie = (evidence: Partial<ProjectEvidence>) =>
  tieToIndustry({ ...nothing, ...evidence }, isNamed, new Set(['aluminium']));

describe('tieToIndustry', () => {
  test('the name, what it makes, and the chain of that say the industry, in this order', () => {
    expect(tie({ names: ['铝产业关键技术突破项目'], productNames: ['再生铝'] })).toBe('NAME');
    expect(tie({ names: ['轻量化基地'], productNames: ['汽车铝合金锻造轮毂'] })).toBe('PRODUCT');
    expect(tie({ productNames: ['车用板材'], chainNames: ['电解铝（再生铝）—车用板材'] })).toBe('CHAIN');
  });

  test('a cement project of a cluster that is of aluminium too is tied through the cluster alone', () => {
    const several = { industries: ['aluminium', 'cement'], byProduct: true };
    expect(tie({ names: ['西南水泥生产线搬迁项目'], clusters: [several] })).toBe('CLUSTER');
    const alone = { industries: ['aluminium'], byProduct: true };
    expect(tie({ clusters: [several, alone] })).toBe('ONLY_INDUSTRY');
    expect(tie({ clusters: [{ ...alone, byProduct: false }] })).toBe('CLUSTER');
    expect(tie({ clusters: [{ industries: ['cement'], byProduct: true }] })).toBeNull();
    expect(tie({})).toBeNull();
  });
});

describe('names of industries', () => {
  test('both halves of a name count, and those that any industry may have do not', () => {
    expect(words).toEqual(['铝及再生铝', '铝', '再生铝']);
    expect(toIndustryWords(['卷烟及配套', '摩托车及其零部件'])).toEqual([
      '卷烟及配套',
      '卷烟',
      '摩托车及其零部件',
      '摩托车',
    ]);
  });

  test('a part of a longer word of another industry is not meant', () => {
    const isNewEnergy = createNameTest(['新能源'], ['新能源汽车', '水泥']);
    expect(isNewEnergy('新能源汽车基地')).toBe(false);
    expect(isNewEnergy('新能源产线')).toBe(true);
    expect(isNewEnergy('新能源汽车与新能源电站')).toBe(true);
  });
});
