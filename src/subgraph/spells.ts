/** A stretch of days, both included; without an end it goes on. */
export interface Spell {
  readonly start: string;
  readonly end: string | undefined;
}

const dayMs = 86_400_000;

/**
 * One spell for each edition: from the date of a document that states a fact to the day before the next document that
 * states it. The last is open, because a later document that is silent withdraws nothing. A month or a year counts from
 * its first day.
 */
export function toSpells(statedOn: readonly string[]): readonly Spell[] {
  const starts = [...new Set(statedOn.map(toFirstDay))].toSorted();
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { start, end: next === undefined ? undefined : toDayBefore(next) };
  });
}

const toFirstDay = (date: string): string => `${date}-01-01`.slice(0, Math.max(10, date.length));

const toDayBefore = (day: string): string => new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10);
