import { groupBy } from '../../domain/group-by.ts';

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

const modalities = ['EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'];

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
        modality: pickFirst(
          modalities,
          facts.map(({ modality }) => modality),
        ),
        stated: pickFirst(
          ['EXPLICIT', 'INFERRED'],
          facts.map(({ stated }) => stated),
        ),
        cites: [...new Set(facts.flatMap(({ cites }) => cites))],
      };
    });
}

const pickFirst = (order: readonly string[], values: readonly string[]): string =>
  order.find((value) => values.includes(value)) ?? values[0] ?? '';
