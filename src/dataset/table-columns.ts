import {
  editorProperties,
  entityProperties,
  modalityProperty,
  relationProperties,
} from '../domain/ontology/ontology.ts';
import type { LabelDefinition, PropertyDefinition, RelationDefinition } from '../domain/ontology/types.ts';

const cites = (citations: 'required' | 'optional'): PropertyDefinition => ({
  name: 'cites',
  kind: 'string',
  zh: '出处',
  en: 'Where it is printed: document:line or document:line-line.',
  list: true,
  ...(citations === 'required' ? { required: true } : {}),
});

const end = (name: 'from' | 'to', zh: string): PropertyDefinition => ({
  name,
  kind: 'string',
  zh,
  en: `Id of the entity that the relation goes ${name}.`,
  required: true,
});

const relationId: PropertyDefinition = {
  name: 'relationId',
  kind: 'string',
  zh: '关系标识',
  en: 'Made from type, ends and key; may be left out.',
};

/** The label's own naming property where it is no property of its own, such as `title` of a Document. */
export const findNamingColumn = ({ nameFrom, properties }: LabelDefinition): string | undefined =>
  nameFrom === undefined || properties.some((property) => property.name === nameFrom) ? undefined : nameFrom;

/** Columns of entities/<Label>.csv, in the order in which they are written. */
export function entityColumns(definition: LabelDefinition): readonly PropertyDefinition[] {
  const naming = findNamingColumn(definition);
  // A label that has another column for its name does without `name`.
  const own = entityProperties.map(({ required, ...property }) =>
    property.name === 'name' && definition.nameFrom !== undefined
      ? property
      : { ...property, required: required ?? true },
  ) as readonly PropertyDefinition[];
  const alias: PropertyDefinition[] =
    naming === undefined
      ? []
      : [{ name: naming, kind: 'string', zh: naming, en: 'The name, under its own heading.' }];
  return [...own, ...alias, ...definition.properties, ...editorProperties, cites(definition.citations)];
}

/** Columns of relations/<TYPE>.csv, in the order in which they are written. */
export const relationColumns = (definition: RelationDefinition): readonly PropertyDefinition[] => [
  end('from', '起点'),
  end('to', '终点'),
  relationId,
  ...definition.properties,
  // `stated` has a default.
  ...relationProperties.map(({ required: _required, ...property }) => property),
  ...(definition.modality ? [modalityProperty] : []),
  ...editorProperties,
  cites(definition.citations),
];

/** Columns of reviewed-lines.csv. */
export const reviewedLineColumns: readonly PropertyDefinition[] = [
  { name: 'document', kind: 'string', zh: '文件', en: "The document's id without doc:.", required: true },
  { name: 'line', kind: 'integer', zh: '行号', en: 'Line that carries no fact.', required: true },
  {
    name: 'reason',
    kind: 'closed',
    closed: 'LineReason',
    zh: '原因',
    en: 'Why it carries none.',
    required: true,
  },
  { name: 'note', kind: 'string', zh: '备注', en: "Editor's remark, in the project's own words." },
];

/** Columns of headings.csv. */
export const headingColumns: readonly PropertyDefinition[] = [
  { name: 'document', kind: 'string', zh: '文件', en: "The document's id without doc:.", required: true },
  { name: 'line', kind: 'integer', zh: '行号', en: 'Line of the heading.', required: true },
  {
    name: 'level',
    kind: 'integer',
    zh: '级别',
    en: 'Level of the heading, 1 the highest; 1 where it is empty.',
  },
  { name: 'heading', kind: 'string', zh: '标题', en: 'The printed heading.', required: true },
];
