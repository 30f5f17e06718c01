import { InvalidInputError } from '../../domain/errors.ts';
import type { LabelDefinition } from '../../domain/ontology/types.ts';
import { findEntitiesByName } from '../../graph/generated/entities.ts';
import { type EntityRecord, toEntityRecord } from '../../graph/records.ts';
import { toKebabCase } from '../../graph/families/names.ts';
import type { ApiContext } from '../context.ts';
import { type PageSelection, selectPagesOf } from '../selection/select-pages-below.ts';
import { selectEntity } from '../selection/select-properties.ts';
import { readListed } from './read-listed.ts';

export interface LookupArguments {
  readonly id?: string | null;
  readonly name?: string | null;
}

/**
 * The entity of a label that has an id, or a name or alias; null when there is none. A name goes before an alias.
 * @throws InvalidInputError without exactly one of both, or for a name that several entities have
 */
export async function findEntity(
  context: ApiContext,
  definition: LabelDefinition,
  { id = null, name = null }: LookupArguments,
  info: PageSelection,
): Promise<EntityRecord | null> {
  const { label, singularField } = definition;
  if ((id === null) === (name === null))
    throw new InvalidInputError(`${singularField}: give either id or name`, {
      messageZh: `${singularField}：id 与 name 请给且只给其一`,
    });
  if (id !== null) return findById(context, definition, id, info);
  const rows = await context.reader.read(findEntitiesByName, { names: [name ?? ''] });
  const matches = rows.map(({ entity }) => toEntityRecord(entity)).filter((entity) => entity.label === label);
  const named = matches.filter((entity) => entity.name === name);
  const [only, ...others] = named.length > 0 ? named : matches;
  if (only && others.length > 0) throw toAmbiguousName(singularField, String(name), [only, ...others]);
  return only ?? null;
}

/** With the pages below it in one statement; without any, together with the other ids of the request. */
async function findById(
  context: ApiContext,
  definition: LabelDefinition,
  id: string,
  info: PageSelection,
): Promise<EntityRecord | null> {
  const { label, pluralField } = definition;
  const pages = selectPagesOf(info, context.ontology, label, context.limits);
  if (pages.length === 0) {
    const entity = await context.entities.load(id);
    return entity?.label === label ? entity : null;
  }
  const [entity = null] = await readListed(context, definition, {
    name: `list-${toKebabCase(pluralField)}-among`,
    params: { ids: [id], limit: 1 },
    projection: selectEntity(info, context.ontology, label),
    pages,
  });
  return entity;
}

const toAmbiguousName = (
  field: string,
  name: string,
  candidates: readonly EntityRecord[],
): InvalidInputError =>
  new InvalidInputError(
    `${field}: ${name} means several; ask by id: ${candidates.map(({ id }) => id).join(', ')}`,
    {
      messageZh: `${field}：“${name}”对应多个实体，请按标识查询：${candidates.map(({ id }) => id).join('、')}`,
    },
  );
