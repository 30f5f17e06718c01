import { createClusterOverlap } from '../../analysis/figures/overlapping-clusters.ts';
import { findDistrictClusterIndustries, listIndustryHierarchy } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';

/** Whether two clusters of one of the districts overlap in content. Two calls. */
export async function readClusterOverlap(
  context: Pick<QuestionContext, 'read'>,
  districtIds: readonly string[],
): Promise<(leftId: string, rightId: string) => boolean> {
  if (districtIds.length === 0) return () => false;
  const [industries, links] = await Promise.all([
    context.read(findDistrictClusterIndustries, { districtIds }),
    context.read(listIndustryHierarchy, {}),
  ]);
  return createClusterOverlap(industries, links);
}
