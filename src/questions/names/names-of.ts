import { type EntityRecord, readText, readTexts } from '../../graph/records.ts';

/** The name and every other form that an entity may be called by. */
export function namesOf(entity: EntityRecord): readonly string[] {
  const other = ['shortName', 'legalName', 'nameEn'].flatMap((property) => {
    const value = readText(entity, property);
    return value === null ? [] : [value];
  });
  return [entity.name, ...readTexts(entity, 'aliases'), ...other, ...withSuffix(entity)];
}

/** People write 大足区 where a document prints 大足. */
function withSuffix(entity: EntityRecord): readonly string[] {
  if (entity.label !== 'District' || districtSuffix.test(entity.name)) return [];
  return [`${entity.name}${entity['level'] === 'COUNTY' ? '县' : '区'}`];
}

export const districtSuffix = /[区县]$/u;
