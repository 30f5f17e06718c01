import { createDocumentTexts } from '../src/documents/document-texts.ts';
import { parseCitation } from '../src/domain/citation.ts';
import type { EntityFact, RelationFact } from '../src/domain/facts.ts';
import { groupBy } from '../src/domain/group-by.ts';
import { ontology } from '../src/domain/ontology/ontology.ts';
import { measureCoverage } from '../src/dataset/coverage/measure-coverage.ts';
import { readReviewedLines } from '../src/dataset/coverage/reviewed-lines.ts';
import { readDocumentLines } from '../src/dataset/evidence/document-lines.ts';
import { readDataset } from '../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../src/dataset/validate/validate-dataset.ts';

/** Blocks of Markdown that describe a dataset, by name; coverage only where the documents are at hand. */
export async function describeSeed(
  folder: string,
  documentsDir: string | null,
): Promise<ReadonlyMap<string, string>> {
  const source = await readDataset(folder);
  const { accepted, issues } = await validateDataset(source, { ontology });
  if (!accepted) throw new Error(issues.map(({ message }) => message).join('\n'));
  const { entities, relations } = accepted;
  const blocks = new Map([
    ['labels', describeLabels(entities)],
    ['relations', describeRelations(relations)],
    ['documents', describeDocuments([...entities, ...relations])],
    ['conflicts', describeConflicts(entities)],
  ]);
  if (documentsDir === null) return blocks;
  const sourced = entities.map((fact) => ({ fact, file: '', row: 0 }));
  const { lines } = await readDocumentLines(sourced, createDocumentTexts(documentsDir));
  const { documents } = measureCoverage(accepted, lines, readReviewedLines(source).reviewed, ontology);
  const rows = documents.flatMap(({ id, chapters, ...all }) => [
    [`**${id.slice('doc:'.length)}**`, all.lines, all.cited, all.reviewed, all.open, all.facts],
    ...chapters.map((own) => [
      own.heading || '(opening)',
      own.lines,
      own.cited,
      own.reviewed,
      own.open,
      own.facts,
    ]),
  ]);
  const heading = ['document and chapter', 'lines', 'with facts', 'reviewed', 'open', 'facts'];
  return new Map([...blocks, ['coverage', toTable(heading, rows)]]);
}

const toTable = (heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const describeLabels = (entities: readonly EntityFact[]): string => {
  const byLabel = groupBy(entities, ({ label }) => label);
  return toTable(
    ['label', '', 'entities'],
    [
      ...ontology.labels.map(({ label, zh }) => [label, zh, byLabel.get(label)?.length ?? 0]),
      ['**all**', '', entities.length],
    ],
  );
};

const describeRelations = (relations: readonly RelationFact[]): string => {
  const modalities = ontology.closedList('Modality')?.values.map(({ code }) => code) ?? [];
  const byType = groupBy(relations, ({ type }) => type);
  const count = (list: readonly RelationFact[], property: string, value: string) =>
    list.filter(({ properties }) => properties[property] === value).length || '';
  const toRow = (name: string, zh: string, list: readonly RelationFact[]) => [
    name,
    zh,
    list.length,
    ...modalities.map((modality) => count(list, 'modality', modality)),
    count(list, 'stated', 'INFERRED'),
  ];
  return toTable(
    ['type', '', 'relations', ...modalities, 'INFERRED'],
    [
      ...ontology.relations.map(({ type, zh }) => toRow(type, zh, byType.get(type) ?? [])),
      toRow('**all**', '', relations),
    ],
  );
};

function describeDocuments(facts: readonly (EntityFact | RelationFact)[]): string {
  const count = new Map<string, { entities: number; relations: number }>();
  for (const fact of facts)
    for (const document of new Set(fact.cites.flatMap((cite) => parseCitation(cite)?.document ?? []))) {
      const own = count.get(document) ?? { entities: 0, relations: 0 };
      own['label' in fact ? 'entities' : 'relations'] += 1;
      count.set(document, own);
    }
  return toTable(
    ['document', 'entities that cite it', 'relations that cite it'],
    [...count]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([document, own]) => [document, own.entities, own.relations]),
  );
}

function describeConflicts(entities: readonly EntityFact[]): string {
  const kinds = ontology.closedList('ConflictKind')?.values ?? [];
  const byKind = groupBy(
    entities.filter(({ label }) => label === 'Conflict'),
    ({ properties }) => String(properties['kind']),
  );
  const escape = (text: string) => text.replaceAll('|', '\\|');
  return kinds
    .map(({ code, zh, en }) => {
      const rows = (byKind.get(code) ?? []).map(({ name, properties, cites }) => [
        escape(name),
        escape(String(properties['treatment'] ?? '')),
        cites.join(', '),
      ]);
      return `### ${code} ${zh}: ${en} (${rows.length})\n\n${toTable(['what', 'treatment', 'lines'], rows)}`;
    })
    .join('\n\n');
}
