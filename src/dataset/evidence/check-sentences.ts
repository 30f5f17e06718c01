import type { Properties } from '../../domain/facts.ts';
import { editorProperties, type OntologyModel } from '../../domain/ontology/ontology.ts';
import type { PropertyDefinition } from '../../domain/ontology/types.ts';
import { normalizeName } from '../../names/search-text.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { ParsedDataset } from '../validate/check-references.ts';
import type { Sourced } from '../validate/dataset-facts.ts';
import type { DocumentLines } from './document-lines.ts';

/** A text column may share this many characters in a row with a document, and no more. */
const longestRun = 25;

/**
 * Finds texts that copy more than 25 characters in a row of a document, in every text column except the verbatim
 * ones: a dataset holds facts, not sentences.
 */
export function checkSentences(
  { entities, relations }: ParsedDataset,
  lines: DocumentLines,
  ontology: OntologyModel,
): readonly DatasetIssue[] {
  if (lines.size === 0) return [];
  const runs = collectRuns(lines);
  const check = (
    { file, row }: Omit<Sourced<unknown>, 'fact'>,
    properties: Properties,
    definitions: readonly PropertyDefinition[],
  ): readonly DatasetIssue[] =>
    [...definitions, ...editorProperties].flatMap(({ name, kind, verbatim }) => {
      if (kind !== 'string' || verbatim) return [];
      const run = [properties[name] ?? []].flat().flatMap((text) => findRun(String(text), runs) ?? [])[0];
      return run === undefined
        ? []
        : [
            createIssue(
              'document-sentence',
              { file, row, column: name, value: run },
              { limit: String(longestRun) },
            ),
          ];
    });
  return [
    ...entities.flatMap((source) =>
      check(source, source.fact.properties, ontology.label(source.fact.label)?.properties ?? []),
    ),
    ...relations.flatMap((source) =>
      check(source, source.fact.properties, ontology.relation(source.fact.type)?.properties ?? []),
    ),
  ];
}

function collectRuns(lines: DocumentLines): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of lines.values())
    for (const line of text) for (const run of listRuns(normalizeName(line))) runs.add(run);
  return runs;
}

function* listRuns(text: string): Generator<string> {
  for (let start = 0; start + longestRun < text.length; start += 1)
    yield text.slice(start, start + longestRun + 1);
}

function findRun(text: string, runs: ReadonlySet<string>): string | undefined {
  for (const run of listRuns(normalizeName(text))) if (runs.has(run)) return run;
  return undefined;
}
