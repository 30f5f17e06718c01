import { InvalidOntologyError } from '../errors.ts';
import { closedLists } from './closed-lists.ts';
import { labels } from './labels.ts';
import { relations } from './relations.ts';
import type {
  ClosedList,
  LabelDefinition,
  Ontology,
  PropertyDefinition,
  RelationDefinition,
} from './types.ts';

/** An ontology with its lookups; everything that depends on labels or relations takes one as an argument. */
export interface OntologyModel extends Ontology {
  readonly label: (label: string) => LabelDefinition | undefined;
  readonly relation: (type: string) => RelationDefinition | undefined;
  readonly closedList: (name: string) => ClosedList | undefined;
  /** Relations that leave from a label, and that arrive at it. */
  readonly outgoing: (label: string) => readonly RelationDefinition[];
  readonly incoming: (label: string) => readonly RelationDefinition[];
}

/** Where the values of closed properties are looked up. */
export type ClosedLists = Pick<OntologyModel, 'closedList'>;

/** Properties that every entity has besides those of its label. `id` and `name` come first. */
export const entityProperties: readonly PropertyDefinition[] = [
  { name: 'id', kind: 'string', zh: '标识', en: 'Stable id.', required: true },
  { name: 'name', kind: 'string', zh: '名称', en: 'Name, verbatim.', required: true },
];
/** What editors add to any entity or relation, in the project's own words; in the order of the columns. */
export const editorProperties: readonly PropertyDefinition[] = [
  { name: 'note', kind: 'string', zh: '备注', en: "Editor's remark, in the project's own words." },
  { name: 'noteZh', kind: 'string', zh: '备注（中文）', en: 'The remark in Chinese.' },
  {
    name: 'citationNote',
    kind: 'string',
    zh: '出处说明',
    en: 'Why the cited lines do not print the name or figure itself, where they do not: a computed figure, a misprint, a pronoun.',
  },
  {
    name: 'citationNoteZh',
    kind: 'string',
    zh: '出处说明（中文）',
    en: 'The same reason in Chinese.',
  },
];

/** Properties that every relation has besides those of its type. */
export const relationProperties: readonly PropertyDefinition[] = [
  {
    name: 'stated',
    kind: 'closed',
    closed: 'Stated',
    zh: '依据',
    en: 'Explicit or inferred.',
    required: true,
  },
  { name: 'docId', kind: 'id', refersTo: 'Document', zh: '文件', en: 'Document of the first citation.' },
  {
    name: 'asOf',
    kind: 'date',
    zh: '时点',
    en: 'Date the statement is for, where it differs from the document.',
  },
];
export const modalityProperty: PropertyDefinition = {
  name: 'modality',
  kind: 'closed',
  closed: 'Modality',
  zh: '状态',
  en: 'Existing, planned, courted or mentioned.',
  required: true,
};

/**
 * Checks an ontology and adds its lookups. `*` in `from` or `to` stands for every label.
 * @throws InvalidOntologyError with every problem found
 */
export function defineOntology(tables: Ontology): OntologyModel {
  const everyLabel = tables.labels.map((definition) => definition.label);
  const expand = (ends: readonly string[]) => (ends.includes('*') ? everyLabel : ends);
  const expandedRelations = tables.relations.map((definition) => ({
    ...definition,
    from: expand(definition.from),
    to: expand(definition.to),
  }));
  const problems = findProblems({ ...tables, relations: expandedRelations });
  if (problems.length > 0) throw new InvalidOntologyError(problems);

  const labelByName = new Map(tables.labels.map((definition) => [definition.label, definition]));
  const relationByType = new Map(expandedRelations.map((definition) => [definition.type, definition]));
  const listByName = new Map(tables.closedLists.map((list) => [list.name, list]));
  const outgoing = groupByEnd(expandedRelations, 'from');
  const incoming = groupByEnd(expandedRelations, 'to');
  return {
    labels: tables.labels,
    relations: expandedRelations,
    closedLists: tables.closedLists,
    label: (label) => labelByName.get(label),
    relation: (type) => relationByType.get(type),
    closedList: (name) => listByName.get(name),
    outgoing: (label) => outgoing.get(label) ?? [],
    incoming: (label) => incoming.get(label) ?? [],
  };
}

/** The ontology of the project. */
export const ontology: OntologyModel = defineOntology({ labels, relations, closedLists });

function groupByEnd(definitions: readonly RelationDefinition[], end: 'from' | 'to') {
  const groups = new Map<string, RelationDefinition[]>();
  for (const definition of definitions) {
    for (const label of definition[end]) {
      const group = groups.get(label);
      if (group) group.push(definition);
      else groups.set(label, [definition]);
    }
  }
  return groups;
}

function findProblems(tables: Ontology): string[] {
  const problems: string[] = [];
  const labelNames = new Set(tables.labels.map((definition) => definition.label));
  const listNames = new Set(tables.closedLists.map((list) => list.name));
  const unique = (what: string, values: readonly string[]) => {
    for (const repeated of new Set(values.filter((value, index) => values.indexOf(value) !== index)))
      problems.push(`${what} ${repeated} is defined twice`);
  };
  unique(
    'label',
    tables.labels.map((definition) => definition.label),
  );
  unique(
    'relation',
    tables.relations.map((definition) => definition.type),
  );
  unique(
    'closed list',
    tables.closedLists.map((list) => list.name),
  );
  unique(
    'id prefix',
    tables.labels.flatMap((definition) => definition.idPrefixes),
  );
  unique(
    'root field',
    tables.labels.flatMap((definition) => [definition.singularField, definition.pluralField]),
  );

  const checkProperty = (owner: string, property: PropertyDefinition) => {
    if (property.kind === 'closed' && !listNames.has(property.closed ?? ''))
      problems.push(
        `${owner}.${property.name} names the closed list ${property.closed}, which does not exist`,
      );
    if (property.refersTo !== undefined && !labelNames.has(property.refersTo))
      problems.push(`${owner}.${property.name} refers to ${property.refersTo}, which does not exist`);
  };
  for (const definition of tables.labels) {
    for (const property of definition.properties) checkProperty(definition.label, property);
    const fields = [
      ...entityProperties.map((property) => property.name),
      ...definition.properties.map((property) => property.name),
      ...tables.relations
        .filter((relation) => relation.from.includes(definition.label))
        .map((r) => r.forwardField),
      ...tables.relations
        .filter((relation) => relation.to.includes(definition.label))
        .map((r) => r.inverseField),
    ];
    unique(`field of ${definition.label}`, fields);
  }
  for (const definition of tables.relations) {
    for (const property of definition.properties) checkProperty(definition.type, property);
    for (const end of [...definition.from, ...definition.to])
      if (!labelNames.has(end)) problems.push(`${definition.type} has the end ${end}, which is no label`);
    const known = new Set([
      ...definition.properties.map((property) => property.name),
      ...relationProperties.map((property) => property.name),
      ...(definition.modality ? [modalityProperty.name] : []),
    ]);
    for (const name of definition.key)
      if (!known.has(name))
        problems.push(`${definition.type} has the key property ${name}, which it does not have`);
  }
  return problems;
}
