import type { EntityFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { listPrintedForms } from '../evidence/printed-forms.ts';

/** Labels whose names are proper names; products and clusters are words that any sentence may use. */
const properLabels: readonly string[] = [
  'District',
  'Region',
  'Park',
  'Firm',
  'Organization',
  'Department',
  'Platform',
  'Project',
];

const shortestForm = 2;

export interface KnownName {
  readonly form: string;
  /** Every entity that is printed so. */
  readonly ids: readonly string[];
}

/**
 * Finds the names of known entities in a normalised line, the longest first, so that a name within a longer one is
 * not found. Macro regions and departments in general are no proper names.
 */
export function createNameFinder(
  entities: readonly EntityFact[],
  ontology: OntologyModel,
): (line: string) => readonly KnownName[] {
  const idsByForm = new Map<string, string[]>();
  for (const entity of entities.filter(isProper))
    for (const form of listPrintedForms(entity, ontology)) {
      if (form.length < shortestForm) continue;
      const ids = idsByForm.get(form) ?? [];
      ids.push(entity.id);
      idsByForm.set(form, ids);
    }
  const forms = [...idsByForm.keys()]
    .toSorted((left, right) => right.length - left.length)
    .map((form) => ({ form, pattern: toPattern(form) }));
  return (line) => {
    let rest = line;
    const found: KnownName[] = [];
    for (const { form, pattern } of forms) {
      if (!rest.includes(form) || rest.search(pattern) < 0) continue;
      found.push({ form, ids: idsByForm.get(form) ?? [] });
      rest = rest.replaceAll(pattern, '\n');
    }
    return found;
  };
}

const escapeRegExp = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** A name that begins or ends in a letter or digit is not found inside a longer word or number: 360 in 3360. */
const toPattern = (form: string): RegExp =>
  new RegExp(
    `${/^[a-z0-9]/u.test(form) ? '(?<![a-z0-9])' : ''}${escapeRegExp(form)}${/[a-z0-9]$/u.test(form) ? '(?![a-z0-9])' : ''}`,
    'gu',
  );

const isProper = ({ label, properties }: EntityFact): boolean =>
  properLabels.includes(label) && properties['kind'] !== 'MACRO_REGION' && properties['generic'] !== true;
