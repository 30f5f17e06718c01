import { modalitiesByStrength } from '../analysis/modalities.ts';
import { InvalidInputError } from '../domain/errors.ts';

/** What may be given for a modality. */
export const modalityChoices = modalitiesByStrength.join(', ');

/**
 * A list that filters and holds nothing would leave everything out, which nobody means.
 * @throws InvalidInputError for an empty list; null means no filter
 */
export function refuseEmptyList(argument: string, list: readonly unknown[] | null, choices: string): void {
  if (list !== null && list.length === 0)
    throw new InvalidInputError(
      `${argument}: the list is empty; give one or more of ${choices}, or leave it out`,
      { messageZh: `${argument}：列表为空；请给出一项或多项，或不写此参数` },
    );
}
