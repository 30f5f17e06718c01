import { describe, expect, test } from 'vitest';
import { findContents } from '../../../src/dataset/coverage/line-contents.ts';
import { measureCoverage } from '../../../src/dataset/coverage/measure-coverage.ts';
import type { EntityFact, RelationFact } from '../../../src/domain/facts.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';

describe('what a line holds', () => {
  test.each([
    ['到2025年实现营业收入3500亿元，占比提高至8%左右', ['3500亿元', '8%']],
    ['培育市级企业320家、“小巨人”25家', ['320家', '25家']],
    ['标准厂房72万平方米，用地1300亩', ['72万平方米', '1300亩']],
    ['第42次常务会议审议，2023年12月28日印发，5G、33618、L3级', []],
    ['降低7.5个百分点，年均增长５．５％', ['7.5个百分点', '5.5%']],
  ])('figures of %s', (line, figures) => {
    expect(findContents(line).figures.map(({ text }) => text)).toEqual(figures);
  });

  test('a chain has three steps; a double dash is none', () => {
    expect(findContents('形成“农资源—绿色加工－休闲产品”模式').chains).toEqual(['农资源-绿色加工-休闲产品']);
    expect(findContents('——坚持创新驱动。关坝—扶欢园区').chains).toEqual([]);
  });

  test('words of responsibility', () => {
    expect(findContents('（责任单位：区经济信息委）').hasLeadWord).toBe(true);
    expect(findContents('加强组织领导').hasLeadWord).toBe(false);
  });
});

const entity = (
  label: string,
  id: string,
  name: string,
  cites: readonly string[],
  properties = {},
): EntityFact => ({ id, label, name, cites, properties });

const document = entity('Document', 'doc:plan', '规划', ['plan:1'], {
  districtId: 'district:jiangjin',
  headingLines: [1, 2, 7],
  headingLevels: [1, 2, 1],
  headingTexts: ['一、基础', '（一）企业', '二、目标'],
});
const text = [
  '一、基础',
  '（一）企业',
  '江津依托敏华家具发展，厂房3万平方米',
  '敏华家具扩产20万套',
  '顺势而为',
  '',
  '二、目标',
  '珞璜园区实现产值50亿元，面积4平方公里',
  '由区经济信息委牵头',
  '园区欣欣向荣',
];
const facts = {
  entities: [
    document,
    entity('District', 'district:jiangjin', '江津', ['plan:3']),
    entity('Firm', 'firm:minhua', '敏华家具', ['plan:3']),
    entity('Park', 'park:luohuang', '珞璜园区', ['plan:1']),
    entity('Target', 'target:output', '50亿元', ['plan:8'], {
      value: 50,
      valueText: '50亿元',
      unit: '亿元',
    }),
  ],
  relations: [] as readonly RelationFact[],
};
const lines = new Map([['doc:plan', text]]);
const reviewed = (marks: Readonly<Record<number, string>>) =>
  new Map([
    ['doc:plan', new Map(Object.entries(marks).map(([line, reason]) => [Number(line), reason] as const))],
  ]);

describe('coverage', () => {
  test('counts lines with facts, reviewed and open, of the document and of its chapters', () => {
    const { documents } = measureCoverage(facts, lines, reviewed({ 2: 'HEADING', 5: 'PRINCIPLE' }), ontology);
    expect(documents).toEqual([
      {
        id: 'doc:plan',
        title: '规划',
        lines: 9,
        cited: 3,
        reviewed: 2,
        open: 4,
        facts: 5,
        chapters: [
          { line: 1, heading: '一、基础', lines: 5, cited: 2, reviewed: 2, open: 1, facts: 4 },
          { line: 7, heading: '二、目标', lines: 4, cited: 1, reviewed: 0, open: 3, facts: 1 },
        ],
      },
    ]);
  });

  test('finds what no fact states, on lines with facts and on lines without', () => {
    const marks = { 1: 'HEADING', 2: 'HEADING', 4: 'OTHER_SENSE', 5: 'PRINCIPLE', 9: 'MEASURE' };
    const { findings } = measureCoverage(facts, lines, reviewed(marks), ontology);
    expect(findings).toEqual([
      { kind: 'NEEDLESS_REVIEW', cite: 'plan:1', contents: ['HEADING'] },
      { kind: 'FIGURE_WITHOUT_FACT', cite: 'plan:3', contents: ['3万平方米'] },
      // Another sense excuses the name, and not the figure.
      { kind: 'REFUSED_REVIEW', cite: 'plan:4', contents: ['20万套'] },
      { kind: 'OPEN_LINE', cite: 'plan:7', contents: [] },
      { kind: 'FIGURE_WITHOUT_FACT', cite: 'plan:8', contents: ['4平方公里'] },
      { kind: 'NAME_WITHOUT_FACT', cite: 'plan:8', contents: ['珞璜园区'] },
      { kind: 'REFUSED_REVIEW', cite: 'plan:9', contents: ['牵头'] },
      { kind: 'OPEN_LINE', cite: 'plan:10', contents: [] },
    ]);
  });

  test('a name of digits is not found inside a longer number', () => {
    const named = {
      ...facts,
      entities: [
        ...facts.entities,
        entity('Firm', 'firm:360', '360', ['plan:1']),
        entity('Platform', 'platform:x', '甲—乙（中心）*', ['plan:1']),
      ],
    };
    const contents = measureCoverage(
      named,
      new Map([['doc:plan', ['360公司', '用地3360亩', '（360）']]]),
      new Map(),
      ontology,
    ).findings.flatMap(({ cite, contents: found }) => (found.includes('360') ? [cite] : []));
    // Line 1 is cited by the firm itself.
    expect(contents).toEqual(['plan:3']);
  });

  test('a document whose file is not at hand is left out', () => {
    expect(measureCoverage(facts, new Map(), new Map(), ontology)).toEqual({ documents: [], findings: [] });
  });
});
