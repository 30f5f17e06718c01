import { modalitiesByStrength } from '../supply/modalities-by-strength.ts';

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
