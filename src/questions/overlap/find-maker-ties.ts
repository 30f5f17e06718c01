import { listNarrower } from '../../analysis/overlap/narrower-industries.ts';
import type { MakerTie, TieStep } from '../../analysis/overlap/sort-makings.ts';
import { countsInOverlap } from '../../analysis/overlap/statement-weight.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findClassifiedMakers,
  type FindClassifiedMakersRow,
  findClusterFirms,
  findFirmProjects,
  listIndustryHierarchy,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import type { ProductOverlapArgs } from './product-overlap-arguments.ts';

export interface MakerTies {
  readonly ties: readonly MakerTie[];
  /** Classifications of the subjects that are only RELATED. */
  readonly related: number;
  /** Classifications by the text of a cluster, where those were not asked for. */
  readonly wholeClusters: number;
}

/**
 * Who makes something for each subject: itself; the firms of a cluster; the firms and clusters that are classified as
 * an industry; and the projects that these firms undertake. Four calls at most, whatever the number of subjects.
 */
export async function findMakerTies(
  context: QuestionContext,
  subjects: readonly EntityRecord[],
  args: ProductOverlapArgs,
): Promise<MakerTies> {
  const classified = await findClassified(context, subjects, args);
  const own = subjects.flatMap(({ id, label }) => (label === 'Industry' ? [] : [toOwnTie(id, label)]));
  const starts = [...own, ...classified.ties];
  const withFirms = await addClusterFirms(context, starts);
  const ties = await addProjects(context, withFirms);
  return { ...classified, ties: ties.map(({ tie }) => tie) };
}

interface LabelledTie {
  readonly makerLabel: string;
  readonly tie: MakerTie;
}

const toOwnTie = (id: string, makerLabel: string): LabelledTie => ({
  makerLabel,
  tie: {
    subjectId: id,
    makerId: id,
    industryId: null,
    matching: null,
    ofWholeCluster: false,
    clusterId: null,
    firmId: null,
    steps: [],
  },
});

async function findClassified(
  context: QuestionContext,
  subjects: readonly EntityRecord[],
  { includeNarrower, includeWholeClusters }: ProductOverlapArgs,
) {
  const industries = subjects.filter(({ label }) => label === 'Industry');
  if (industries.length === 0) return { ties: [], related: 0, wholeClusters: 0 };
  const hierarchy = includeNarrower ? await context.read(listIndustryHierarchy, {}) : [];
  const standsFor = industries.flatMap(({ id }) =>
    [...listNarrower(id, hierarchy)].map((industryId) => ({ subjectId: id, industryId })),
  );
  const rows = await context.read(findClassifiedMakers, {
    industryIds: [...new Set(standsFor.map(({ industryId }) => industryId))],
  });
  const counting = rows.filter(({ matching }) => countsInOverlap(matching));
  const chosen = counting.filter((row) => includeWholeClusters || row.coveredByText !== true);
  const rowsOf = groupBy(chosen, ({ industryId }) => industryId);
  return {
    ties: standsFor.flatMap(({ subjectId, industryId }) =>
      (rowsOf.get(industryId) ?? []).map((row) => toClassifiedTie(subjectId, row)),
    ),
    related: rows.length - counting.length,
    wholeClusters: counting.length - chosen.length,
  };
}

/** A classification is an editor's by its nature, so that it is not held to be inferred, as in a district's overlap. */
const toClassifiedTie = (subjectId: string, row: FindClassifiedMakersRow): LabelledTie => {
  const { makerId, makerLabel, industryId, matching, coveredByText, cites, docIds } = row;
  return {
    makerLabel,
    tie: {
      ...toOwnTie(subjectId, makerLabel).tie,
      makerId,
      industryId,
      matching,
      ofWholeCluster: coveredByText === true,
      steps: [{ modality: null, stated: 'EXPLICIT', cites, docIds }],
    },
  };
};

async function addClusterFirms(
  context: QuestionContext,
  starts: readonly LabelledTie[],
): Promise<readonly LabelledTie[]> {
  const clusterIds = listMakerIds(starts, 'Cluster');
  if (clusterIds.length === 0) return starts;
  const rowsOf = groupBy(await context.read(findClusterFirms, { clusterIds }), ({ clusterId }) => clusterId);
  const firms = starts.flatMap(({ makerLabel, tie }) =>
    (makerLabel === 'Cluster' ? (rowsOf.get(tie.makerId) ?? []) : []).map((row) => ({
      makerLabel: 'Firm',
      tie: { ...tie, makerId: row.firmId, clusterId: tie.makerId, steps: [...tie.steps, toStep(row)] },
    })),
  );
  return [...starts, ...firms];
}

async function addProjects(
  context: QuestionContext,
  makers: readonly LabelledTie[],
): Promise<readonly LabelledTie[]> {
  const firmIds = listMakerIds(makers, 'Firm');
  if (firmIds.length === 0) return makers;
  const rowsOf = groupBy(await context.read(findFirmProjects, { firmIds }), ({ firmId }) => firmId);
  const projects = makers.flatMap(({ makerLabel, tie }) =>
    (makerLabel === 'Firm' ? (rowsOf.get(tie.makerId) ?? []) : []).map((row) => ({
      makerLabel: 'Project',
      tie: { ...tie, makerId: row.projectId, firmId: tie.makerId, steps: [...tie.steps, toStep(row)] },
    })),
  );
  return [...makers, ...projects];
}

const listMakerIds = (ties: readonly LabelledTie[], label: string): readonly string[] => [
  ...new Set(ties.flatMap(({ makerLabel, tie }) => (makerLabel === label ? [tie.makerId] : []))),
];

const toStep = ({ modality, stated, cites, docIds }: TieStep): TieStep => ({
  modality,
  stated,
  cites,
  docIds,
});
