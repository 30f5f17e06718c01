import type { Service } from '../environment/service.ts';
import { inOrder, type Landmarks, type Question } from '../questions/question.ts';
import { timeInTurn, type Timing } from './time-in-turn.ts';

/** One question, asked through the API and in bare Cypher. */
export interface Overhead {
  readonly question: string;
  readonly kind: Question['kind'];
  readonly rows: number;
  readonly api: Timing;
  readonly bare: Timing;
  readonly medianRatio: number;
  readonly p95Ratio: number;
}

/** Runs bare Cypher: the values of each row in the order of the columns. */
export type RunCypher = (
  cypher: string,
  params: Readonly<Record<string, unknown>>,
) => Promise<readonly (readonly unknown[])[]>;

interface Parties {
  readonly service: Service;
  readonly runCypher: RunCypher;
  readonly landmarks: Landmarks;
  readonly rounds: number;
}

/** @throws Error where the two give different rows: what is not the same must not be compared */
export async function measureOverhead(question: Question, parties: Parties): Promise<Overhead> {
  const { service, runCypher, landmarks, rounds } = parties;
  const variables = question.variables(landmarks);
  const askApi = () => service.ask(question.api.query, variables);
  const askBare = () => runCypher(question.bare.cypher, variables);
  const apiRows = question.api.toRows((await askApi()) as never);
  const bareRows = await askBare();
  expectSame(question.name, apiRows, question.bare.toRows?.(bareRows) ?? bareRows);
  const { api, bare } = await timeInTurn({ api: askApi, bare: askBare }, rounds);
  return {
    question: question.name,
    kind: question.kind,
    rows: apiRows.length,
    api,
    bare,
    medianRatio: api.medianMs / bare.medianMs,
    p95Ratio: api.p95Ms / bare.p95Ms,
  };
}

/** @throws Error with the first row that only one of them has */
export function expectSame(
  question: string,
  api: readonly (readonly unknown[])[],
  other: readonly (readonly unknown[])[],
): void {
  const [left, right] = [inOrder(api), inOrder(other)];
  if (left.length === 0) throw new Error(`${question}: no rows`);
  const index = left.findIndex((row, at) => row !== right[at]);
  if (index === -1 && left.length === right.length) return;
  const at = index === -1 ? left.length : index;
  throw new Error(
    `${question}: ${left.length} and ${right.length} rows; first difference\n  ${left[at]?.slice(0, 400)}\n  ${right[at]?.slice(0, 400)}`,
  );
}
