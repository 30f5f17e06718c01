import { modalitiesByStrength } from '../analysis/modalities.ts';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { InvalidInputError } from '../domain/errors.ts';

/** What may be given for a modality. */
export const modalityChoices: readonly string[] = modalitiesByStrength;

/** What may be given for labels of entities. */
export const labelChoices: BilingualText = { en: 'the labels', zh: '实体类型' };

/** What may be given for relations. */
export const relationChoices: BilingualText = { en: 'the relation types', zh: '关系类型' };

/** What may be given for entities of any label. */
export const entityChoices: BilingualText = { en: 'the entities, by id or name', zh: '实体（标识或名称）' };

/** What may be given where only ids fit. */
export const entityIdChoices: BilingualText = { en: 'the ids of the entities', zh: '实体的标识' };

/** What may be given for districts. */
export const districtChoices: BilingualText = {
  en: 'the districts, by id or name',
  zh: '区县（标识或名称）',
};

/** What may be given for those whom targets are set for. */
export const subjectChoices: BilingualText = {
  en: 'the ids or names of districts, parks, clusters or tasks',
  zh: '区县、园区、产业集群或任务（标识或名称）',
};

/**
 * A list that filters and holds nothing would leave everything out, which nobody means.
 * @param choices codes, or what may be given in words
 * @throws InvalidInputError for an empty list; null means no filter
 */
export function refuseEmptyList(
  argument: string,
  list: readonly unknown[] | null,
  choices: readonly string[] | BilingualText,
): void {
  if (list === null || list.length > 0) return;
  const { en, zh } = 'en' in choices ? choices : { en: choices.join(', '), zh: choices.join('、') };
  throw new InvalidInputError(`${argument}: the list is empty; give one or more of ${en}, or leave it out`, {
    messageZh: `${argument}：列表为空；请至少给出一项，或不写此参数；可以是：${zh}`,
  });
}
