/** One printed quantity of a product: what a firm, a project or a district can make, or makes. */
export interface ProductFigure {
  readonly id: string;
  /** What it counts: what could be made, or what is. One is never taken from the other. */
  readonly measure: 'CAPACITY' | 'OUTPUT';
  /** `GOAL`: of the plan itself; `PLANNED`: of a project with a named firm; `EXISTING`: there already. */
  readonly role: 'GOAL' | 'EXISTING' | 'PLANNED';
  readonly value: number;
  readonly unit: string;
  /** Null for a capacity, which has none. */
  readonly year: number | null;
  /** What is to be added, and not a total. */
  readonly isAddition: boolean;
}

/** Why there is no difference to tell. */
export type NoShortfall =
  | 'NO_GOAL'
  | 'SEVERAL_GOALS'
  | 'NOTHING_NAMED'
  | 'NOT_COMPARABLE'
  | 'ADDITION'
  | 'SEVERAL_FIGURES';

export interface Shortfall<Figure> {
  /** The goal less what is counted; zero or less where the goal is reached. */
  readonly value: number;
  readonly unit: string;
  readonly goal: Figure;
  readonly counted: readonly Figure[];
}

export interface GoalComparison<Figure> {
  readonly goals: readonly Figure[];
  readonly existing: readonly Figure[];
  readonly planned: readonly Figure[];
  /** Against what exists. */
  readonly shortfall: Shortfall<Figure> | NoShortfall;
  /** Against what exists or is planned by a named firm: what nobody who is named stands for yet. */
  readonly uncommitted: Shortfall<Figure> | NoShortfall;
}

/**
 * Compares the plan's own goal for a product with the quantities that it names. Nothing is added or subtracted unless
 * measure and printed unit agree, and only where there is exactly one goal: plans seldom state both sides. Capacities
 * of different holders are added; of yearly figures only the newest one counts.
 */
export function compareWithGoal<Figure extends ProductFigure>(
  figures: readonly Figure[],
): GoalComparison<Figure> {
  const ofRole = (role: ProductFigure['role']) => figures.filter((figure) => figure.role === role);
  const [goals, existing, planned] = [ofRole('GOAL'), ofRole('EXISTING'), ofRole('PLANNED')];
  return {
    goals,
    existing,
    planned,
    shortfall: subtract(goals, existing),
    uncommitted: subtract(goals, [...existing, ...planned]),
  };
}

function subtract<Figure extends ProductFigure>(
  goals: readonly Figure[],
  named: readonly Figure[],
): Shortfall<Figure> | NoShortfall {
  const [goal, another] = goals;
  if (!goal) return 'NO_GOAL';
  if (another) return 'SEVERAL_GOALS';
  if (named.length === 0) return 'NOTHING_NAMED';
  const alike = named.filter(({ measure, unit }) => measure === goal.measure && unit === goal.unit);
  if (alike.length < named.length) return 'NOT_COMPARABLE';
  if ([goal, ...alike].some(({ isAddition }) => isAddition)) return 'ADDITION';
  const counted = takeNewest(alike);
  if (!counted) return 'SEVERAL_FIGURES';
  const sum = counted.reduce((total, { value }) => total + value, 0);
  return { value: Number((goal.value - sum).toFixed(6)), unit: goal.unit, goal, counted };
}

/** All capacities, or the one figure of the newest year; null where it cannot be told which counts. */
function takeNewest<Figure extends ProductFigure>(figures: readonly Figure[]): readonly Figure[] | null {
  const dated = figures.filter(({ year }) => year !== null);
  if (dated.length === 0) return figures;
  if (dated.length < figures.length) return null;
  const newest = Math.max(...dated.map(({ year }) => year ?? 0));
  const latest = dated.filter(({ year }) => year === newest);
  return latest.length === 1 ? latest : null;
}
