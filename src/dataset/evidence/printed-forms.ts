import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { normalizeName } from '../../names/search-text.ts';

const namingProperties = ['aliases', 'shortName', 'legalName', 'text', 'valueText', 'phrase', 'nameInDoc'];

/**
 * Every form in which an entity may be printed, normalised as lines are. Empty where editors give the name (a
 * conflict, a rule), so that no line prints it.
 */
export function listPrintedForms(
  { label, name, properties }: EntityFact,
  ontology: OntologyModel,
): readonly string[] {
  if (ontology.label(label)?.editorialName) return [];
  const stated = namingProperties.flatMap((property) => properties[property] ?? []);
  const capacity = label === 'Capacity' ? [String(properties['value']) + String(properties['unit'])] : [];
  const forms = [name, ...stated, ...capacity].map((form) => normalizeName(String(form)));
  return [...new Set(forms)].filter((form) => form !== '');
}

/** Relation properties that copy the words in which the line names a class: a cluster or an industry. */
const wordingProperties = ['wording', 'nameInDoc', 'tierLabel', 'printed'];
const classes: readonly string[] = ['Cluster', 'Industry'];

/** The forms that a relation itself gives to an end that is a class of firms rather than a thing with a name. */
export const listWordings = ({ properties }: RelationFact, endLabel: string): readonly string[] =>
  classes.includes(endLabel)
    ? wordingProperties.flatMap((property) =>
        properties[property] === undefined ? [] : [normalizeName(String(properties[property]))],
      )
    : [];
