import { groupBy } from '../../domain/group-by.ts';
import { roundNoise } from '../figures/figure.ts';

/** A project, as far as grouping it goes. */
export interface PipelineProject {
  readonly projectId: string;
  readonly stage: string | null;
  /** In 亿元. */
  readonly investmentYi: number | null;
  /** In 亩. */
  readonly landMu: number | null;
  /** In 亿元 a year. */
  readonly annualRevenueYi: number | null;
}

/** A sum over one unit, with how many projects state it: silence is not zero. */
export interface StatedSum {
  readonly sum: number | null;
  readonly stated: number;
  readonly of: number;
}

export interface StageOfPipeline<Project> {
  readonly stage: string;
  readonly projects: readonly Project[];
  readonly investment: StatedSum;
  readonly land: StatedSum;
  readonly revenue: StatedSum;
}

/**
 * Projects by stage, in the order of `stages`, with the sums of what they state: each over one unit. Capacities are
 * not added: a base's capacity may hold that of the projects in it, and products differ. Linear in the projects.
 */
export function groupProjects<Project extends PipelineProject>(
  projects: readonly Project[],
  stages: readonly string[],
): { readonly stages: readonly StageOfPipeline<Project>[]; readonly withoutStage: readonly Project[] } {
  const byStage = groupBy(projects, ({ stage }) => stage);
  return {
    stages: stages.map((stage) => {
      const own = byStage.get(stage) ?? [];
      return {
        stage,
        projects: own,
        investment: sumStated(own, ({ investmentYi }) => investmentYi),
        land: sumStated(own, ({ landMu }) => landMu),
        revenue: sumStated(own, ({ annualRevenueYi }) => annualRevenueYi),
      };
    }),
    withoutStage: projects.filter(({ stage }) => stage === null),
  };
}

/** The sum of the values that are stated; null where none is. */
function sumStated<Item>(items: readonly Item[], read: (item: Item) => number | null): StatedSum {
  const values = items.flatMap((item) => read(item) ?? []);
  return {
    sum: values.length === 0 ? null : roundNoise(values.reduce((sum, value) => sum + value, 0)),
    stated: values.length,
    of: items.length,
  };
}
