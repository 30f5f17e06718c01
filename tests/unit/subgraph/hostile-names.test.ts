import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import type { EntityRecord } from '../../../src/graph/records.ts';
import type { Subgraph } from '../../../src/questions/paths/subgraph.ts';
import {
  countCitedDocuments,
  createExportGraph,
  type ExportGraph,
} from '../../../src/subgraph/export-graph.ts';
import { exportFormats, getExportFormat } from '../../../src/subgraph/export-formats.ts';
import { checkGexf, checkXml } from '../../support/check-gexf.ts';
import { exportReaders } from '../../support/read-exports.ts';

const names = [
  '"quoted" and \'apostrophes\'',
  "'=already guarded",
  '<b>&amp; ]]> <!--',
  "=cmd|' /C calc'!A0",
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\tTab',
  '\rReturn',
  '＝wide',
  '＠wide',
  'two\nlines, and a comma',
  '😀 emoji, 𠮷野家',
  ' outer spaces ',
  '_x0041_ escapes',
  'back\\slash \u2028 separator',
  '__proto__',
];
/** What XML cannot hold; JSON and CSV can. */
const beyondXml = 'control \u0001\u0000 lone \uD800';

const entity = (id: string, name: string): EntityRecord => ({
  id,
  label: 'Firm',
  name,
  cites: ['plan-1:3', 'plan-1:7-9'],
  datasets: ['made-up'],
  aliases: [name, 'other'],
  kind: 'FIRM',
  note: name,
});

/** Every name is a node, and each points to the first, twice. */
function createSubgraph(given: readonly string[], truncated = false): Subgraph {
  const ids = given.map((_, at) => `firm:${at}`);
  return {
    basis: 'made up & <small>',
    basisZh: '编造的 & <小>',
    nodes: given.map((name, at) => ({
      entity: entity(`firm:${at}`, name),
      distance: at,
      degree: 2,
      statedOn: ['2022-08', '2025'],
    })),
    edges: ids.slice(1).flatMap((from) =>
      ['PLANNED', 'COURTED'].map((modality) => ({
        relationId: `SUPPLIES_TO(${from},firm:0;${modality})`,
        type: 'SUPPLIES_TO',
        from,
        to: 'firm:0',
        modality,
        stated: 'EXPLICIT',
        cites: ['plan-1:3'],
        statedOn: ['2022-08'],
        datasets: ['made-up'],
        properties: { product: given[Number(from.slice(5))] ?? null, note: '-1' },
      })),
    ),
    truncated,
    leftOut: truncated ? [{ reason: 'over', reasonZh: '超出', count: 7 }] : [],
    caps: { maxDepth: 1, maxNodes: 100 },
    emptyReason: given.length === 0 ? 'nothing' : null,
    emptyReasonZh: given.length === 0 ? '没有' : null,
    datasetVersion: 'made-up@1',
  };
}

const toGraph = async (subgraph: Subgraph): Promise<ExportGraph> =>
  createExportGraph(subgraph, {
    ontology,
    title: '标题 <&>',
    cited: await countCitedDocuments(subgraph),
    documents: new Map(),
  });

async function write(format: string, graph: Promise<ExportGraph>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of getExportFormat(format).write(await graph))
    pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

const readable = Object.keys(exportReaders);
const read = async (format: string, graph: Promise<ExportGraph>) => {
  const reader = exportReaders[format];
  if (!reader) throw new Error(`no reader of ${format}`);
  return reader(await write(format, graph));
};

test('every format but the picture is read back', () => {
  expect(exportFormats.map(({ name }) => name)).toEqual([...readable, 'svg']);
});

describe.each(readable)('%s', (format) => {
  test('brings every name back as it is', async () => {
    const { nodes, edges } = await read(format, toGraph(createSubgraph(names)));
    expect([...nodes.values()].map(({ label }) => label)).toEqual(names);
    expect([...nodes.values()].map(({ note }) => note)).toEqual(names);
    expect([...nodes.values()].map(({ aliases }) => aliases)).toEqual(names.map((name) => `${name}|other`));
    const products = [...edges.values()].map(({ product }) => product);
    expect(products).toEqual(names.slice(1).flatMap((name) => [name, name]));
  });

  test('keeps parallel relations apart, each with its modality and its source', async () => {
    const { edges } = await read(format, toGraph(createSubgraph(['left', 'right'])));
    expect(Object.fromEntries(edges)).toEqual(
      Object.fromEntries(
        [
          ['PLANNED', '规划', '#1d4ed8', 'dashed'],
          ['COURTED', '拟引进', '#b45309', 'dotted'],
        ].map(([modality, modalityZh, colour, line]) => [
          `SUPPLIES_TO(firm:1,firm:0;${modality})`,
          {
            source: 'firm:1',
            target: 'firm:0',
            label: '供应',
            relationType: 'SUPPLIES_TO',
            relationTypeZh: '供应',
            modality,
            modalityZh,
            stated: 'EXPLICIT',
            statedZh: '明示',
            colour,
            line,
            product: 'right',
            note: '-1',
            statedOn: '2022-08',
            cites: 'plan-1:3',
            datasets: 'made-up',
          },
        ]),
      ),
    );
  });

  test('writes nothing where nothing was found, and says what is left out', async () => {
    const empty = await read(format, toGraph(createSubgraph([])));
    expect([empty.nodes.size, empty.edges.size, empty.truncated]).toEqual([0, 0, 'false']);
    const cut = await read(format, toGraph(createSubgraph(['one'], true)));
    expect([cut.nodes.size, cut.truncated, cut.leftOutCount]).toEqual([1, 'true', '7']);
  });

  test('a sign that XML cannot hold does no harm', async () => {
    const { nodes } = await read(format, toGraph(createSubgraph([beyondXml, 'next'])));
    const isXml = ['gexf', 'graphml', 'xlsx'].includes(format);
    const loneHalf = beyondXml.replace('\uD800', '\uFFFD');
    const shown = isXml ? 'control \uFFFD\uFFFD lone \uFFFD' : format === 'csv' ? loneHalf : beyondXml;
    expect([...nodes.values()].map(({ label }) => label)).toEqual([shown, 'next']);
  });
});

describe('XML', () => {
  test.each([names, [beyondXml], []])('GEXF keeps its grammar: %#', async (...given) => {
    expect(await checkGexf(await write('gexf', toGraph(createSubgraph(given))))).toEqual([]);
  });
  test('the grammar finds what is wrong', async () => {
    const text = Buffer.from(await write('gexf', toGraph(createSubgraph(names)))).toString();
    expect(await checkGexf(Buffer.from(text.replace('class="node"', 'class="nodes"')))).not.toEqual([]);
    expect(await checkGexf(Buffer.from(text.replace('start="2022-08-01"', 'start="2022-08"')))).not.toEqual(
      [],
    );
    expect(await checkGexf(Buffer.from(text.replace('kind="SUPPLIES_TO"', 'sort="x"')))).not.toEqual([]);
  });
  test.each(['graphml', 'svg'])('%s is well formed', async (format) => {
    expect(await checkXml(await write(format, toGraph(createSubgraph([...names, beyondXml]))))).toEqual([]);
  });
  test('each edition is a spell', async () => {
    const text = Buffer.from(await write('gexf', toGraph(createSubgraph(['one'])))).toString();
    expect(text).toContain(
      '<spells><spell start="2022-08-01" end="2024-12-31"/><spell start="2025-01-01"/></spells>',
    );
  });
});

describe('spreadsheets', () => {
  test('no cell of the CSV begins like a formula, and numbers stay numbers', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const files = unzipSync(await write('csv', toGraph(createSubgraph(names))));
    for (const [name, bytes] of Object.entries(files)) {
      expect([name, [...bytes.subarray(0, 3)]]).toEqual([name, [0xef, 0xbb, 0xbf]]);
      const cells = strFromU8(bytes).split(/,|\r\n/u);
      expect(cells.filter((cell) => /^"?[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
    }
    expect(strFromU8(files['edges.csv'] ?? new Uint8Array())).toContain(",'-1,");
  });
  test('the workbook has three sheets, texts as texts, a heading in view and filters', async () => {
    const { sheets } = await readXlsx(await write('xlsx', toGraph(createSubgraph(names, true))), {
      readStyles: true,
    });
    expect(sheets.map(({ name }) => name)).toEqual(['节点', '关系', '来源']);
    expect(sheets.map(({ autoFilter }) => autoFilter?.range)).toEqual(['A1:O18', 'A1:S33', 'A1:E14']);
    for (const { cells } of sheets)
      for (const cell of cells?.values() ?? []) expect(cell.formula).toBeUndefined();
    expect(sheets[2]?.rows).toContainEqual(['未取内容', '7 项：超出', null, null, null]);
    expect(sheets[2]?.rows.at(-1)).toEqual(['doc:plan-1', 'doc:plan-1', null, null, 49]);
  });
});

test('the same selection gives the same picture, and says in it what is left out', async () => {
  const subgraph = createSubgraph(['甲', '乙', '丙', '丁'], true);
  const [first, second] = await Promise.all(
    [1, 2].map(async () => Buffer.from(await write('svg', toGraph(subgraph))).toString()),
  );
  expect(first).toBe(second);
  expect(first).toContain('未取全：7 项：超出');
  expect(first).toContain('>企业</text>');
  expect(first).toContain('>关系：拟引进</text>');
  expect(first).not.toMatch(/NaN|undefined|Infinity/u);
});
