import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import type { EntityFact, Properties, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { normalizeName } from '../../names/search-text.ts';
import type { DocumentLines } from '../evidence/document-lines.ts';
import type { DatasetFacts } from '../validate/dataset-facts.ts';
import { createNameFinder, type KnownName } from './known-names.ts';
import { type Figure, findContents } from './line-contents.ts';
import type { ReviewedLines } from './reviewed-lines.ts';

/** Lines of a part of a document. Blank lines are not counted. */
export interface LineCounts {
  readonly lines: number;
  /** Lines that a fact cites. */
  readonly cited: number;
  /** Lines without a fact, marked with a reason. */
  readonly reviewed: number;
  /** Neither. */
  readonly open: number;
  /** Facts that cite a line of this part. */
  readonly facts: number;
}

export interface ChapterCoverage extends LineCounts {
  readonly line: number;
  readonly heading: string;
}

export interface DocumentCoverage extends LineCounts {
  readonly id: string;
  readonly title: string;
  readonly chapters: readonly ChapterCoverage[];
}

export type FindingKind =
  /** A line that no fact cites and nobody has reviewed. */
  | 'OPEN_LINE'
  /** A line marked as without a fact, which holds a known name, a figure with a unit, or 牵头. */
  | 'REFUSED_REVIEW'
  /** A line marked as without a fact that a fact cites. */
  | 'NEEDLESS_REVIEW'
  /** A figure, a name or a chain on a cited line that no fact of the line states. */
  | 'FIGURE_WITHOUT_FACT'
  | 'NAME_WITHOUT_FACT'
  | 'CHAIN_WITHOUT_FACT';

export interface CoverageFinding {
  readonly kind: FindingKind;
  /** `document:line`. */
  readonly cite: string;
  /** What a reader would expect a fact for; empty for a line with none of it. */
  readonly contents: readonly string[];
}

export interface Coverage {
  readonly documents: readonly DocumentCoverage[];
  readonly findings: readonly CoverageFinding[];
}

/** What the facts that cite one line say. */
interface LineFacts {
  readonly facts: Set<string>;
  readonly entities: Set<string>;
  readonly texts: Set<string>;
  readonly numbers: Set<number>;
  readonly chains: Set<string>;
}

/**
 * Which lines of the documents carry facts, and what of the rest, and of the lines with facts, no fact states.
 * Documents whose files are not at hand are left out.
 */
export function measureCoverage(
  dataset: Pick<DatasetFacts, 'entities' | 'relations'>,
  lines: DocumentLines,
  reviewed: ReviewedLines,
  ontology: OntologyModel,
): Coverage {
  const factsOf = collectLineFacts(dataset);
  const findNames = createNameFinder(dataset.entities, ontology);
  const districtsOf = collectDistricts(dataset);
  const documents: DocumentCoverage[] = [];
  const findings: CoverageFinding[] = [];
  for (const [id, text] of lines) {
    const document = dataset.entities.find((entity) => entity.id === id);
    if (!document) continue;
    const ownDistrict = document.properties['districtId'];
    // 区政府 of one district is not that of another, and the district itself may be named anywhere in its plan.
    const isKnownHere = (named: string) => {
      const districts = districtsOf.get(named);
      return districts === undefined || districts.has(String(ownDistrict));
    };
    const states = text.map((line, index): LineState => {
      const facts = factsOf.get(`${id}:${index + 1}`);
      const reason = reviewed.get(id)?.get(index + 1);
      if (line.trim() !== '') {
        const names = findNames(normalizeName(line)).filter(
          ({ ids }) => !ids.includes(String(ownDistrict)) && ids.some(isKnownHere),
        );
        const cite = `${id.slice('doc:'.length)}:${index + 1}`;
        findings.push(...findLineFindings(cite, line, names, facts, reason));
      }
      return {
        blank: line.trim() === '',
        facts: facts?.facts ?? new Set(),
        reviewed: reason !== undefined,
      };
    });
    documents.push({
      id,
      title: document.name,
      ...count(states),
      chapters: listChapters(document).map(({ line, end, heading }) => ({
        line,
        heading,
        ...count(states.slice(line - 1, end)),
      })),
    });
  }
  return { documents, findings };
}

const ownRelations: readonly string[] = ['OF_DISTRICT', 'LOCATED_IN'];
const ownLabels: readonly string[] = ['Department', 'Project', 'Platform'];

/** The districts of departments, projects and platforms, whose names are often common words. */
function collectDistricts({
  entities,
  relations,
}: Pick<DatasetFacts, 'entities' | 'relations'>): ReadonlyMap<string, ReadonlySet<string>> {
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const districtsOf = new Map<string, Set<string>>();
  for (const { type, from, to } of relations) {
    if (!ownRelations.includes(type) || labels.get(to) !== 'District') continue;
    if (!ownLabels.includes(labels.get(from) ?? '')) continue;
    const districts = districtsOf.get(from) ?? new Set();
    districtsOf.set(from, districts.add(to));
  }
  return districtsOf;
}

interface LineState {
  readonly blank: boolean;
  readonly facts: ReadonlySet<string>;
  readonly reviewed: boolean;
}

function count(states: readonly LineState[]): LineCounts {
  const printed = states.filter(({ blank }) => !blank);
  const cited = printed.filter(({ facts }) => facts.size > 0);
  const rest = printed.filter(({ facts }) => facts.size === 0);
  const marked = rest.filter((state) => state.reviewed);
  return {
    lines: printed.length,
    cited: cited.length,
    reviewed: marked.length,
    open: rest.length - marked.length,
    facts: new Set(cited.flatMap(({ facts }) => [...facts])).size,
  };
}

/** Headings of the highest level, each with the last line before the next; the lines before the first are one more. */
function listChapters({ properties }: EntityFact): readonly { line: number; end: number; heading: string }[] {
  const list = (name: string) => [properties[name] ?? []].flat();
  const [headingLines, levels, texts] = ['headingLines', 'headingLevels', 'headingTexts'].map(list);
  const tops = (headingLines ?? []).flatMap((line, index) =>
    (levels?.[index] ?? 1) === 1 ? [{ line: Number(line), heading: String(texts?.[index] ?? '') }] : [],
  );
  const first = tops[0]?.line ?? 1;
  const starts = first > 1 ? [{ line: 1, heading: '' }, ...tops] : tops;
  return starts.map((start, index) => ({
    ...start,
    end: (starts[index + 1]?.line ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
}

function findLineFindings(
  cite: string,
  line: string,
  names: readonly KnownName[],
  facts: LineFacts | undefined,
  reason: string | undefined,
): readonly CoverageFinding[] {
  const { figures, chains, hasLeadWord } = findContents(line);
  const finding = (kind: FindingKind, contents: readonly string[]) => ({ kind, cite, contents });
  if (facts) {
    const missing: readonly (readonly [FindingKind, readonly string[]])[] = [
      [
        'FIGURE_WITHOUT_FACT',
        figures.filter((figure) => !isFigureStated(figure, facts)).map(({ text }) => text),
      ],
      [
        'NAME_WITHOUT_FACT',
        names.filter(({ ids }) => !ids.some((id) => facts.entities.has(id))).map(({ form }) => form),
      ],
      [
        'CHAIN_WITHOUT_FACT',
        chains.filter((text) => ![...facts.chains].some((own) => own.includes(text) || text.includes(own))),
      ],
    ];
    return [
      ...(reason === undefined ? [] : [finding('NEEDLESS_REVIEW', [reason])]),
      ...missing.flatMap(([kind, contents]) => (contents.length > 0 ? [finding(kind, contents)] : [])),
    ];
  }
  const formsOfNames = reason === 'OTHER_SENSE' ? [] : names.map(({ form }) => form);
  const contents = [
    ...formsOfNames,
    ...figures.map(({ text }) => text),
    ...chains,
    ...(hasLeadWord ? ['牵头'] : []),
  ];
  if (reason === undefined) return [finding('OPEN_LINE', contents)];
  return contents.length > 0 ? [finding('REFUSED_REVIEW', contents)] : [];
}

const isFigureStated = ({ text, number }: Figure, { texts, numbers }: LineFacts): boolean =>
  numbers.has(Number(number)) || [...texts].some((own) => own.includes(text) || own === number);

function collectLineFacts({
  entities,
  relations,
}: Pick<DatasetFacts, 'entities' | 'relations'>): ReadonlyMap<string, LineFacts> {
  const factsOf = new Map<string, LineFacts>();
  const add = (
    key: string,
    fact: EntityFact | RelationFact,
    ids: readonly string[],
    properties: Properties,
  ) => {
    for (const at of listCitedLines(fact.cites)) {
      const line = factsOf.get(at) ?? {
        facts: new Set(),
        entities: new Set(),
        texts: new Set(),
        numbers: new Set(),
        chains: new Set(),
      };
      factsOf.set(at, line);
      line.facts.add(key);
      for (const id of ids) line.entities.add(id);
      for (const value of Object.values(properties).flat())
        if (typeof value === 'number') line.numbers.add(value);
        else if (typeof value === 'string') line.texts.add(normalizeName(value));
      if ('label' in fact && fact.label === 'Chain')
        line.chains.add(normalizeName(String(properties['text'] ?? '')));
    }
  };
  for (const fact of entities) add(fact.id, fact, [fact.id], { ...fact.properties, name: fact.name });
  for (const fact of relations) add(fact.relationId, fact, [fact.from, fact.to], fact.properties);
  return factsOf;
}

function* listCitedLines(cites: readonly string[]): Generator<string> {
  for (const cite of cites) {
    const citation = parseCitation(cite);
    if (!citation) continue;
    for (let line = citation.line; line <= citation.lineEnd; line += 1)
      yield `${toDocumentId(citation.document)}:${line}`;
  }
}
