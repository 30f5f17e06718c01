/** From the strongest statement to the weakest. */
export const modalitiesByStrength: readonly string[] = ['EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'];

/** Place in that order; what is unknown is the weakest. */
export const toModalityRank = (modality: string): number => {
  const rank = modalitiesByStrength.indexOf(modality);
  return rank === -1 ? modalitiesByStrength.length - 1 : rank;
};

/** How many rows there are of each modality, strongest first, without those of which there is none. */
export const countModalities = (
  rows: readonly { readonly modality: string }[],
): readonly { readonly modality: string; readonly count: number }[] =>
  modalitiesByStrength
    .map((modality) => ({ modality, count: rows.filter((row) => row.modality === modality).length }))
    .filter(({ count }) => count > 0);

/** The firmest of several modalities; null for none. What exists is firmer than what is planned, courted, mentioned. */
export const pickFirmest = (modalities: readonly (string | null)[]): string | null =>
  modalitiesByStrength.find((modality) => modalities.includes(modality)) ?? null;

/** The less firm of two sides: both have to exist for what needs both to exist. Null where one says nothing of it. */
export const pickLessFirm = (left: string | null, right: string | null): string | null =>
  left === null || right === null
    ? null
    : modalitiesByStrength.indexOf(left) > modalitiesByStrength.indexOf(right)
      ? left
      : right;
