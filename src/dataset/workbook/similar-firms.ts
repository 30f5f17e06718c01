import { distance } from 'fastest-levenshtein';
import type { EntityFact } from '../../domain/facts.ts';
import { normalizeName } from '../../names/search-text.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { FactPlaces } from './removed-facts.ts';
import { firms } from './sheets/firms.ts';

/** Below this length one other character makes another name. */
const shortestMisspelt = 4;

interface Form {
  readonly core: string;
  readonly name: string;
}

/** Reminders of firms that a sheet states, and that differ from a known firm only in form or in one character. */
export function findSimilarFirms(
  stated: readonly EntityFact[],
  known: readonly EntityFact[],
  places: FactPlaces,
): readonly DatasetIssue[] {
  const knownIds = new Set(known.map(({ id }) => id));
  const forms = known.filter(({ label }) => label === 'Firm').flatMap(listForms);
  const heading = firms.columns.find(({ key }) => key === 'name')?.heading ?? null;
  return stated
    .filter(({ id, label }) => label === 'Firm' && !knownIds.has(id))
    .flatMap((firm) => {
      const place = places.get(firm.id);
      const similar = forms.find(({ core }) => isSimilar(core, toCore(firm.name)));
      if (!similar || place?.sheet !== firms.name) return [];
      return [
        createIssue(
          'workbook-similar',
          { file: place.sheet, row: place.row, column: heading, value: firm.name },
          { known: similar.name },
        ),
      ];
    });
}

const listForms = ({ name, properties }: EntityFact): readonly Form[] =>
  [name, properties['aliases'] ?? [], properties['legalName'] ?? []]
    .flat()
    .map((form) => ({ core: toCore(String(form)), name }));

/** A name without what says only that it is a firm, or of which city. */
const toCore = (name: string): string =>
  normalizeName(name)
    .replaceAll(/[()（）\s]/gu, '')
    .replace(/^重庆市?/u, '')
    .replace(/(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$|集团$/u, '');

const isSimilar = (left: string, right: string): boolean =>
  left !== '' &&
  (left === right ||
    (Math.min(left.length, right.length) >= shortestMisspelt &&
      Math.abs(left.length - right.length) <= 1 &&
      distance(left, right) <= 1));
