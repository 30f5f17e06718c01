import { listNarrower } from '../overlap/narrower-industries.ts';
import type { IndustryLink } from '../overlap/roll-up-industries.ts';
import { groupBy } from '../../domain/group-by.ts';

/** An industry that a cluster of a district is classified as. */
export interface ClusterIndustry {
  readonly districtId: string;
  readonly viaId: string;
  readonly industryId: string;
  readonly matching: string;
}

/** Classifications that mean the industry itself; a narrower or related one makes no overlap by itself. */
const same = new Set(['EXACT', 'CLOSE']);

/**
 * Tells whether the figures of two clusters of one district may count the same: they share an industry, or one is of
 * an industry that the other's covers or is broader than (消费品 covers 食品, 酒水饮料 is a part of 食品). Clusters of
 * two districts never do. Linear in the classifications, with the narrower industries of each industry once; a pair
 * costs the industries of its two clusters.
 */
export function createClusterOverlap(
  industries: readonly ClusterIndustry[],
  links: readonly IndustryLink[],
): (leftId: string, rightId: string) => boolean {
  const meant = industries.filter(({ matching }) => same.has(matching));
  const ofCluster = groupBy(meant, ({ viaId }) => viaId);
  const within = new Map(
    [...new Set(meant.map(({ industryId }) => industryId))].map((id) => [id, listNarrower(id, links)]),
  );
  const holds = (whole: ClusterIndustry, part: ClusterIndustry) =>
    within.get(whole.industryId)?.has(part.industryId) === true;
  return (leftId, rightId) =>
    leftId !== rightId &&
    (ofCluster.get(leftId) ?? []).some((left) =>
      (ofCluster.get(rightId) ?? []).some(
        (right) => left.districtId === right.districtId && (holds(left, right) || holds(right, left)),
      ),
    );
}
