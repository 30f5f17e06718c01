import type { QuestionContext } from '../context.ts';
import type { ReadLate } from '../late.ts';
import { type ProjectPipeline, projectPipeline, type ProjectPipelineArgs } from './project-pipeline.ts';

type Stage = ProjectPipeline['stages'][number];

/** Projects by stage, with the clusters that facts tie them to. */
export interface WholePipeline extends Omit<ProjectPipeline, 'stages'> {
  readonly stages: readonly (Omit<Stage, 'projects'> & {
    readonly projects: readonly ReadLate<Stage['projects'][number]>[];
  })[];
}

/** Lists projects by stage, for who shows all of it. */
export async function wholePipeline(
  context: QuestionContext,
  args: ProjectPipelineArgs,
): Promise<WholePipeline> {
  const answer = await context.ask(projectPipeline, args);
  const asker = { questions: async () => context };
  return {
    ...answer,
    stages: await Promise.all(
      answer.stages.map(async (stage) => ({
        ...stage,
        projects: await Promise.all(
          stage.projects.map(async (project) => ({
            ...project,
            clusters: await project.clusters({}, asker),
          })),
        ),
      })),
    ),
  };
}
