import { entityProperties, type OntologyModel } from '../../domain/ontology/ontology.ts';
import type { LabelDefinition, PropertyDefinition } from '../../domain/ontology/types.ts';
import { bilingual, type SdlField, toTypeSdl } from './sdl-text.ts';

/** What a filter on a property can say. */
export type FilterKind = 'Id' | 'String' | 'StringList' | 'Number' | 'Boolean' | 'Date' | 'Closed';

const kindOf: Readonly<Record<PropertyDefinition['kind'], FilterKind>> = {
  id: 'Id',
  string: 'String',
  integer: 'Number',
  float: 'Number',
  boolean: 'Boolean',
  date: 'Date',
  closed: 'Closed',
};

/** How a property is filtered: the kind of its filter, or null for lists of anything but text. */
function toFilterKind(property: PropertyDefinition): FilterKind | null {
  if (property.list) return property.kind === 'string' ? 'StringList' : null;
  return property.name === 'id' ? 'Id' : kindOf[property.kind];
}

/** The properties of a label that its lists can be filtered by. */
export const listFilterProperties = (
  definition: LabelDefinition,
): readonly { readonly property: PropertyDefinition; readonly kind: FilterKind }[] =>
  [...entityProperties, ...definition.properties].flatMap((property) => {
    const kind = toFilterKind(property);
    return kind === null ? [] : [{ property, kind }];
  });

/** The filter input of each label and the inputs that they are made of. */
export function createFiltersSdl(ontology: OntologyModel): string {
  const usedLists = new Set(
    ontology.labels.flatMap((label) =>
      label.properties.filter((p) => p.closed && !p.list).map((p) => p.closed ?? ''),
    ),
  );
  return [
    ...scalarFilters.map(([name, description, fields]) => toTypeSdl(`input ${name}`, description, fields)),
    ...[...usedLists].map((list) =>
      toTypeSdl(`input ${list}Filter`, `Keeps what has one of these values of ${list}.`, [
        { name: 'eq', type: list, description: 'Is this value.' },
        { name: 'in', type: `[${list}!]`, description: 'Is one of these values.' },
      ]),
    ),
    ...ontology.labels.map(toLabelFilter),
  ].join('\n');
}

const toLabelFilter = (definition: LabelDefinition): string =>
  toTypeSdl(
    `input ${definition.label}Filter`,
    `Keeps the ${definition.pluralField} that pass every condition given. (${definition.zh})`,
    listFilterProperties(definition).map(({ property, kind }) => ({
      name: property.name,
      type:
        kind === 'Closed'
          ? `${property.closed}Filter`
          : kind === 'Number'
            ? numberFilter(property)
            : `${kind}Filter`,
      description: bilingual(property.zh, property.en),
    })),
  );

const numberFilter = (property: PropertyDefinition) =>
  property.kind === 'integer' ? 'IntFilter' : 'FloatFilter';

const equal = (type: string): SdlField => ({ name: 'eq', type, description: 'Equals this.' });
const among = (type: string): SdlField => ({
  name: 'in',
  type: `[${type}!]`,
  description: 'Equals one of these.',
});
const range = (type: string): readonly SdlField[] => [
  { name: 'gte', type, description: 'At least this.' },
  { name: 'lte', type, description: 'At most this.' },
];
const contains: SdlField = { name: 'contains', type: 'String', description: 'Contains this text.' };
const has: SdlField = { name: 'has', type: 'String', description: 'One of its values equals this.' };

const scalarFilters: readonly (readonly [string, string, readonly SdlField[]])[] = [
  ['IdFilter', 'Keeps what has one of these ids.', [equal('ID'), among('ID')]],
  ['StringFilter', 'Keeps what has this text.', [equal('String'), among('String'), contains]],
  ['StringListFilter', 'Keeps what has this among its texts.', [has]],
  ['IntFilter', 'Keeps what lies in a range of whole numbers.', [equal('Int'), ...range('Int')]],
  ['FloatFilter', 'Keeps what lies in a range.', [equal('Float'), ...range('Float')]],
  ['BooleanFilter', 'Keeps what is true, or what is false.', [equal('Boolean')]],
  [
    'DateFilter',
    'Keeps what lies in a range of dates, compared as text: 2022 comes before 2022-08, and that before 2022-08-01.',
    [equal('Date'), among('Date'), ...range('Date')],
  ],
];
