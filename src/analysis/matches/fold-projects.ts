import { groupBy } from '../../domain/group-by.ts';
import { pickFirmest } from '../modalities.ts';

/** Someone makes a product; a project may name the firms that undertake it. */
export interface MakerRow {
  readonly producerId: string;
  readonly label: string;
  readonly undertakerIds: readonly string[];
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
}

/** A maker with the projects that are its own. */
export type Maker<Row> = Row & { readonly projectIds: readonly string[] };

/**
 * Makers of one product, a firm together with its projects: a plan that tells of a firm's project tells of one maker,
 * not of two. The firm takes the firmest modality of both and all citations. A project of firms that are not listed
 * themselves stays.
 */
export function foldProjects<Row extends MakerRow>(rows: readonly Row[]): readonly Maker<Row>[] {
  const firmIds = new Set(rows.flatMap(({ label, producerId }) => (label === 'Firm' ? [producerId] : [])));
  const isFolded = ({ label, undertakerIds }: Row) =>
    label === 'Project' && undertakerIds.length > 0 && undertakerIds.every((id) => firmIds.has(id));
  const folded = rows.filter(isFolded);
  const projectsOf = groupBy(
    folded.flatMap((project) => project.undertakerIds.map((firmId) => ({ firmId, project }))),
    ({ firmId }) => firmId,
  );
  return rows
    .filter((row) => !isFolded(row))
    .map((row) => {
      const projects = (projectsOf.get(row.producerId) ?? []).map(({ project }) => project);
      const facts = [row, ...projects];
      return {
        ...row,
        projectIds: [...new Set(projects.map(({ producerId }) => producerId))].toSorted(),
        modality: pickFirmest(facts.map(({ modality }) => modality)) ?? row.modality,
        stated: facts.some(({ stated }) => stated === 'EXPLICIT') ? 'EXPLICIT' : row.stated,
        cites: [...new Set(facts.flatMap(({ cites }) => cites))],
      };
    });
}
