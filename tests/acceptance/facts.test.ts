import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

/** Answers worked out from the lines of the documents, by hand. */
describeEngines('facts', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async (args: string): Promise<Facts> => {
    const fields = `document { id } total truncated emptyReason emptyReasonZh conflicts { id }
      lines { line heading facts emptyReason cite { id } }
      facts { lines entity { id name } relation { type from { id } to { id name } modality stated properties { key value } } cites { id } }`;
    return ((await app.ask(`{ facts(${args}) { ${fields} } }`)) as { facts: Facts }).facts;
  };
  const relationsOf = ({ facts }: Facts) =>
    facts.flatMap(({ relation }) =>
      relation ? [`${relation.type} ${relation.from.id} ${relation.to.id} ${relation.modality ?? '-'}`] : [],
    );

  test('qijiang-145:359 names five firms, four with a capacity, two of them courted', async () => {
    const found = await ask('document: "qijiang-145", lines: [359], first: 1000');
    expect(found.document.id).toBe('doc:qijiang-145');
    expect(relationsOf(found)).toEqual(
      expect.arrayContaining([
        'COURTS district:qijiang firm:nanshan-lvye COURTED',
        'COURTS district:qijiang firm:mingtai-lvye COURTED',
        'PRODUCES firm:qineng-dianlv product:electrolytic-aluminium EXISTING',
        'PRODUCES firm:pengxiang-lvye product:recycled-aluminium-alloys PLANNED',
        'PRODUCES firm:hasite product:recycled-aluminium PLANNED',
        'PRODUCES firm:qite-xincailiao product:recycled-aluminium PLANNED',
      ]),
    );
    const smelter = found.facts.find(
      ({ relation }) => relation?.type === 'PRODUCES' && relation.from.id === 'firm:qineng-dianlv',
    );
    expect(smelter?.relation).toMatchObject({
      stated: 'EXPLICIT',
      properties: [{ key: 'capacity', value: '34万吨电解铝' }],
    });
    // 旗能铝业 here, 旗能电铝 elsewhere.
    expect(found.conflicts.map(({ id }) => id)).toContain('conflict:qijiang-145/qineng-names');
    for (const { cites } of found.facts) expect(cites.map(({ id }) => id)).toContain('qijiang-145:359');
    expect(found.total).toBe(found.facts.length);
  });

  test('qijiang-145:365 seeks three kinds of copper', async () => {
    const found = await ask('document: "doc:qijiang-145", range: "365"');
    const sought = found.facts.flatMap(({ relation }) =>
      relation?.type === 'SEEKS' ? [relation.to.name] : [],
    );
    expect(sought).toEqual(expect.arrayContaining(['阳极磷铜', '高纯度铜合金', '精密铜']));
  });

  test('the row of the table at 111 to 114: 428 in 2020, 855 in 2025, and the contradictions they are in', async () => {
    const found = await ask('document: "qijiang-145", range: "111-114"');
    const entities = found.facts.flatMap(({ entity }) => entity?.id ?? []);
    expect(entities).toEqual(
      expect.arrayContaining([
        'target:qijiang/output-above-scale/2020/qijiang-145-113',
        'target:qijiang/output-above-scale/2025/qijiang-145-114',
      ]),
    );
    // 500 is of all industry (107), 428 of that above scale: no contradiction, recorded as such.
    expect(found.conflicts.map(({ id }) => id)).toContain('conflict:qijiang-145/output-500-428');
    const firstLines = found.facts.map(({ lines }) => lines[0] ?? 0);
    expect(firstLines).toEqual(firstLines.toSorted((left, right) => left - right));
  });

  test('a blank line, a heading, and a line that the document does not have say why there is nothing', async () => {
    const found = await ask('document: "qijiang-145", range: "5-6,99999"');
    expect(found).toMatchObject({
      total: 0,
      facts: [],
      lines: [
        { line: 5, heading: true, facts: 0, emptyReason: expect.stringContaining('heading') as string },
        {
          line: 6,
          heading: false,
          facts: 0,
          emptyReason: expect.stringContaining('no fact cites it') as string,
        },
        { line: 99999, emptyReason: expect.stringContaining('no such line') as string },
      ],
    });
    expect(found.emptyReason).not.toBeNull();
    expect(found.emptyReasonZh).not.toBeNull();
  });

  test('what is cut off is counted', async () => {
    const found = await ask('document: "qijiang-145", lines: [359], first: 2');
    expect(found).toMatchObject({ truncated: true });
    expect(found.facts).toHaveLength(2);
    expect(found.total).toBeGreaterThan(50);
  });

  test('wrong input names the argument and what is near', async () => {
    await expect(ask('document: "qijiang-145"')).rejects.toThrow('lines, range');
    await expect(ask('document: "qijiang-145", lines: [0]')).rejects.toThrow('lines: 0');
    await expect(ask('document: "qijiang-145", range: "9-3"')).rejects.toThrow(
      'range: 9-3 runs backwards; write 3-9',
    );
    await expect(ask('document: "qijiang-145", range: "3", lines: []')).rejects.toThrow('lines: []');
    await expect(ask('document: "qijiang-146", lines: [1]')).rejects.toThrow(
      /document: .*qijiang-146.*doc:qijiang-145/u,
    );
    await expect(ask('document: "qijiang-145", range: "1-101"')).rejects.toThrow('100');
    await expect(ask('document: "綦江区工业高质量发展规划", lines: [1]')).rejects.toThrow(
      /document: .*doc:qijiang-145/u,
    );
  });
});

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Facts {
  readonly document: Named;
  readonly total: number;
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly conflicts: readonly Named[];
  readonly facts: readonly {
    readonly lines: readonly number[];
    readonly entity: Named | null;
    readonly relation: {
      readonly type: string;
      readonly from: Named;
      readonly to: Named;
      readonly modality: string | null;
    } | null;
    readonly cites: readonly Named[];
  }[];
}
