import { type Service, startAtlas } from '../environment/service.ts';
import { type Growth, measureGrowth } from '../measures/growth.ts';
import type { Options } from '../options.ts';
import { questions } from '../questions/all-questions.ts';
import type { Landmarks } from '../questions/question.ts';
import { asRatio, inMs, type Table } from '../report/table.ts';

/** A graph of so many nodes, and where it is. */
export interface SizedGraph {
  readonly nodes: number;
  readonly env: Readonly<Record<string, string>>;
  readonly landmarks: Landmarks;
}

/** The bounded questions at all sizes, asked in turn. */
export async function growth(
  engine: string,
  { rounds }: Options,
  graphs: readonly SizedGraph[],
): Promise<Table> {
  const services: { nodes: number; landmarks: Landmarks; service: Service }[] = [];
  const results: Growth[] = [];
  try {
    for (const { nodes, env, landmarks } of graphs)
      services.push({ nodes, landmarks, service: await startAtlas(env) });
    for (const question of questions.filter(({ bounded }) => bounded))
      results.push(await measureGrowth(question, services, rounds));
  } finally {
    for (const { service } of services) await service.stop();
  }
  return {
    title: `Growth of bounded questions: ${engine}`,
    note: 'Goal: the median at the largest size is at most 1.3 times that at the smallest. Caches are off.',
    columns: ['question', ...graphs.map(({ nodes }) => `${nodes} nodes: rows, median ms`), 'ratio'],
    rows: results.map(({ question, sizes, ratio }) => [
      question,
      ...sizes.map(({ rows, medianMs }) => `${rows}, ${inMs(medianMs)}`),
      asRatio(ratio),
    ]),
  };
}
