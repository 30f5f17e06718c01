import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';

/** One text in both languages. */
export interface FactWords {
  readonly en: string;
  readonly zh: string;
}

/** A fact in words: an entity by label and name, a relation by the names of its ends. */
export function describeFact(
  fact: EntityFact | RelationFact,
  ontology: OntologyModel,
  nameOf: (id: string) => string,
): FactWords {
  if ('label' in fact)
    return {
      en: `${fact.label} “${fact.name}”`,
      zh: `${ontology.label(fact.label)?.zh ?? fact.label}“${fact.name}”`,
    };
  const { type, properties } = fact;
  const [from, to] = [nameOf(fact.from), nameOf(fact.to)];
  const code = properties['modality'];
  const modality = ontology.closedList('Modality')?.values.find((value) => value.code === code)?.zh;
  const zh = ontology.relation(type)?.zh ?? type;
  return {
    en: `“${from}” ${type} “${to}”${code === undefined ? '' : ` (${String(code)})`}`,
    zh: `“${from}”${zh}“${to}”${modality === undefined ? '' : `（${modality}）`}`,
  };
}
