import { modalitiesByStrength } from '../modalities.ts';

/** A firm, project or cluster that makes an item, or stands for it as a whole. */
export interface Backer {
  readonly id: string;
  readonly kind: 'FIRM' | 'PROJECT' | 'CLUSTER';
  readonly modality: string;
}

export interface BackerCount {
  readonly modality: string;
  readonly firms: number;
  readonly projects: number;
  readonly clusters: number;
}

/** How many there are of each kind in each modality, firmest first; each counts once in each modality. Linear. */
export const countBackers = (backers: readonly Backer[]): readonly BackerCount[] =>
  modalitiesByStrength
    .map((modality) => {
      const ofModality = backers.filter((backer) => backer.modality === modality);
      const count = (kind: Backer['kind']) =>
        new Set(ofModality.filter((backer) => backer.kind === kind).map(({ id }) => id)).size;
      return {
        modality,
        firms: count('FIRM'),
        projects: count('PROJECT'),
        clusters: count('CLUSTER'),
      };
    })
    .filter(({ firms, projects, clusters }) => firms + projects + clusters > 0);
