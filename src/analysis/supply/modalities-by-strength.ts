/** From the strongest statement to the weakest. */
export const modalitiesByStrength: readonly string[] = ['EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'];

/** Place in that order; what is unknown is the weakest. */
export const toRank = (modality: string): number => {
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
