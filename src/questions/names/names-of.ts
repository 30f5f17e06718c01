import { type EntityRecord, readText, readTexts } from '../../graph/records.ts';

/** The name and every other form that an entity may be called by. */
export function namesOf(entity: EntityRecord): readonly string[] {
  const other = ['shortName', 'legalName', 'nameEn'].flatMap((property) => {
    const value = readText(entity, property);
    return value === null ? [] : [value];
  });
  return [entity.name, ...readTexts(entity, 'aliases'), ...other];
}
