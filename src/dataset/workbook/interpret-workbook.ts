import type { EntityFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { DatasetManifest, DatasetTable } from '../read/dataset-source.ts';
import type { DatasetFacts } from '../validate/dataset-facts.ts';
import { parseTables, validateDataset } from '../validate/validate-dataset.ts';
import { createNameIndex, toSlug } from './name-index.ts';
import type { Facts } from './patch-facts.ts';
import type { WorkbookSource } from './read-workbook.ts';
import { documentColumns, type SettingKey, settings, settingsSheet } from './settings-sheet.ts';
import { FactCollector } from './fact-collector.ts';
import type { NewName } from './sheet-facts.ts';
import { keepOldNames } from './keep-old-names.ts';
import type { FactPlaces } from './removed-facts.ts';
import { sheets } from './sheets/index.ts';
import { toWorkbookIssue } from './workbook-issue.ts';

export interface InterpretOptions {
  readonly ontology: OntologyModel;
  /** Everything that the graph has, of every dataset. */
  readonly graph: Facts;
  /** What the workbook's dataset states now. */
  readonly own: Facts;
  /** Of the workbook's dataset, if the graph has it. */
  readonly manifest: DatasetManifest | null;
  readonly documentTexts?: DocumentTexts;
}

export interface InterpretedWorkbook {
  /** Null when there is an issue. */
  readonly accepted: DatasetFacts | null;
  readonly districtId: string | null;
  /** With sheet, row and heading. */
  readonly issues: readonly DatasetIssue[];
  readonly warnings: readonly DatasetIssue[];
  /** Names that no sheet and no graph has, in order of the sheets. */
  readonly newNames: readonly NewName[];
  /** Where each fact is first stated. */
  readonly places: FactPlaces;
}

/** Turns a workbook into the facts that it states, names resolved against the graph and against its own rows. */
export async function interpretWorkbook(
  source: WorkbookSource,
  { ontology, graph, own, manifest, documentTexts }: InterpretOptions,
): Promise<InterpretedWorkbook> {
  const described = toManifest(source, manifest);
  const district = findDistrict(source, graph);
  const documents = source.documents.map(({ cells }) => `doc:${cells['code'] ?? ''}`);
  const early = [...source.issues, ...described.issues, ...district.issues];
  if (!described.manifest || !district.id)
    return { accepted: null, districtId: null, issues: early, warnings: [], newNames: [], places: new Map() };

  const inGraph = new Set(graph.entities.map(({ id }) => id));
  const stated = [...graph.entities, ...toNamed(source, district.id).filter(({ id }) => !inGraph.has(id))];
  const names = createNameIndex(stated, graph.relations, district.id);
  const collector = new FactCollector({
    ontology,
    names,
    districtId: district.id,
    documentIds: documents,
  });
  for (const sheet of sheets) collector.register(sheet, source.rows.get(sheet.name) ?? []);
  for (const sheet of sheets) {
    const facts = collector.forSheet(sheet);
    const rows = source.rows.get(sheet.name) ?? [];
    for (const row of rows) sheet.read(row, facts);
    sheet.finish?.(rows, facts);
  }
  const { issues, newNames, ...collected } = collector.finish();
  const tables = [
    ...district.tables,
    ...toDocumentTable(source, district.id),
    ...collected.tables.map((table) => keepOldNames(table, own, ontology)),
  ];
  const { accepted, ...checked } = await validateDataset(
    {
      manifest: described.manifest,
      tables,
      issues: [...early, ...issues],
    },
    {
      ontology,
      known: {
        labels: new Map(graph.entities.map(({ id, label }) => [id, label])),
        relations: graph.relations,
      },
      ...(documentTexts ? { documentTexts } : {}),
    },
  );
  const known = new Map([...stated, ...(accepted?.entities ?? [])].map(({ id, name }) => [id, name]));
  const toIssue = (issue: DatasetIssue) =>
    toWorkbookIssue(issue, { ontology, nameOf: (id) => known.get(id) });
  return {
    accepted,
    districtId: district.id,
    issues: checked.issues.map(toIssue),
    warnings: checked.warnings.map(toIssue),
    newNames,
    places: listPlaces(tables, ontology),
  };
}

function listPlaces(tables: readonly DatasetTable[], ontology: OntologyModel): FactPlaces {
  const { entities, relations } = parseTables(tables, ontology);
  return new Map(
    [...entities, ...relations].map(({ fact, file, row }) => [
      'relationId' in fact ? fact.relationId : fact.id,
      { sheet: file, row },
    ]),
  );
}

function toManifest(
  { settings: values }: WorkbookSource,
  known: DatasetManifest | null,
): { readonly manifest: DatasetManifest | null; readonly issues: readonly DatasetIssue[] } {
  const issues: DatasetIssue[] = [];
  const require = (key: SettingKey, pattern: RegExp, expected: string, expectedZh: string) => {
    if (!pattern.test(values[key]))
      issues.push(
        createIssue(
          'workbook-setting',
          { file: settingsSheet, row: null, column: settings[key].heading, value: values[key] },
          { expected, expectedZh },
        ),
      );
  };
  require('dataset', /^[a-z][a-z0-9-]{0,62}$/u, 'lower-case letters, digits and hyphens', settings.dataset
    .help);
  require('version', /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/u, 'a version such as 1.0', settings.version.help);
  require('title', /\S/u, 'the title of the dataset', settings.title.help);
  require('district', /\S/u, 'the name of a district', settings.district.help);
  if (issues.length > 0) return { manifest: null, issues };
  const { dataset: id, version, title } = values;
  return { manifest: { kind: 'PLAN', ...known, id, version, title }, issues };
}

interface FoundDistrict {
  readonly id: string | null;
  readonly tables: readonly DatasetTable[];
  readonly issues: readonly DatasetIssue[];
}

/** The district that the graph knows by this name, or a new one. */
function findDistrict({ settings: values }: WorkbookSource, graph: Facts): FoundDistrict {
  const name = values.district.trim();
  const districts = graph.entities.filter(({ label }) => label === 'District');
  const forms = ({ id, name: own, properties }: EntityFact) =>
    [id, own, properties['shortName'], properties['aliases']].flat();
  const short = toShortName(name);
  const known = districts.find((district) => forms(district).some((form) => form === name || form === short));
  if (known) return { id: known.id, tables: [], issues: [] };
  if (name === '') return { id: null, tables: [], issues: [] };
  const id = `district:${toSlug(short).replaceAll('-', '')}`;
  const place = { file: settingsSheet, row: null, column: settings.districtCites.heading, value: null };
  const issues =
    values.districtCites === ''
      ? [
          createIssue('workbook-setting', place, {
            expected: settings.districtCites.heading,
            expectedZh: settings.districtCites.help,
          }),
        ]
      : [];
  const columns = ['id', 'name', 'aliases', 'shortName', 'level', 'role', 'cites'];
  const level = name.endsWith('县') ? 'COUNTY' : 'DISTRICT';
  const aliases = name === short ? '' : name;
  const cells = [
    id,
    short,
    aliases,
    short,
    level,
    'SUBJECT',
    values.districtCites.replaceAll(/[；;\s]+/gu, '|'),
  ];
  return {
    id,
    tables: [{ kind: 'entities', name: 'District', file: settingsSheet, columns, rows: [{ row: 1, cells }] }],
    issues,
  };
}

const toShortName = (name: string): string => name.replace(/(?:自治县|[区县])$/u, '');

/** What the sheet 说明 itself adds to the names that cells may use. */
const toNamed = ({ documents, settings: values }: WorkbookSource, districtId: string) => [
  ...documents.map(({ cells }) => ({
    id: `doc:${cells['code'] ?? ''}`,
    label: 'Document',
    name: cells['title'] ?? '',
    properties: { aliases: [cells['code'] ?? ''] },
    cites: [],
  })),
  {
    id: districtId,
    label: 'District',
    name: values.district,
    properties: { shortName: toShortName(values.district.trim()) },
    cites: [],
  },
];

function toDocumentTable({ documents }: WorkbookSource, districtId: string): readonly DatasetTable[] {
  if (documents.length === 0) return [];
  const own = documentColumns.filter(({ key }) => key !== 'code').map(({ key }) => key);
  return [
    {
      kind: 'entities',
      name: 'Document',
      file: settingsSheet,
      columns: ['id', ...own, 'districtId'],
      rows: documents.map(({ row, cells }) => {
        const code = cells['code'] ?? '';
        const values: Readonly<Record<string, string>> = {
          ...cells,
          file: cells['file'] ?? `${code}.txt`,
          cites: (cells['cites'] ?? '')
            .split(/[|；;\s]+/u)
            .filter((cite) => cite !== '')
            .map((cite) => (/^\d+(?:-\d+)?$/u.test(cite) ? `${code}:${cite}` : cite))
            .join('|'),
        };
        return { row, cells: [`doc:${code}`, ...own.map((key) => values[key] ?? ''), districtId] };
      }),
    },
  ];
}
