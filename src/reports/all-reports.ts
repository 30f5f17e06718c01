import { conflictsReport } from './conflicts.ts';
import { courtingReport } from './courting.ts';
import { gapsReport } from './gaps.ts';
import { overlapReport } from './overlap.ts';
import { projectsReport } from './projects.ts';
import type { Report } from './report.ts';
import { responsibilitiesReport } from './responsibilities.ts';
import { targetsReport } from './targets.ts';

/** Every analysis that can be had as a file. */
export const reports: readonly Report[] = [
  gapsReport,
  overlapReport,
  courtingReport,
  projectsReport,
  responsibilitiesReport,
  targetsReport,
  conflictsReport,
];
