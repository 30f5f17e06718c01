import type { Service } from '../environment/service.ts';
import type { Landmarks, Question } from '../questions/question.ts';
import { timeInTurn } from './time-in-turn.ts';

/** The same question at several sizes of the graph. */
export interface Growth {
  readonly question: string;
  readonly sizes: readonly { readonly nodes: number; readonly rows: number; readonly medianMs: number }[];
  /** Median at the largest size by that at the smallest. */
  readonly ratio: number;
}

/** A service with a graph of so many nodes. */
export interface SizedService {
  readonly nodes: number;
  readonly service: Service;
  readonly landmarks: Landmarks;
}

/** Asks the services of all sizes in turn. */
export async function measureGrowth(
  question: Question,
  services: readonly SizedService[],
  rounds: number,
): Promise<Growth> {
  const asked = services.map(({ nodes, service, landmarks }) => ({
    nodes,
    ask: () => service.ask(question.api.query, question.variables(landmarks)),
  }));
  const rows = await Promise.all(
    asked.map(async ({ ask }) => question.api.toRows((await ask()) as never).length),
  );
  const times = await timeInTurn(
    Object.fromEntries(asked.map(({ nodes, ask }) => [String(nodes), ask])),
    rounds,
  );
  const sizes = asked.map(({ nodes }, index) => ({
    nodes,
    rows: rows[index] ?? 0,
    medianMs: times[String(nodes)]?.medianMs ?? Number.NaN,
  }));
  return { question: question.name, sizes, ratio: (sizes.at(-1)?.medianMs ?? 0) / (sizes[0]?.medianMs ?? 0) };
}
