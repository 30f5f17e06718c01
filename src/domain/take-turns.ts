/** Runs work when all that came before it has ended, however that ended; gives what it gives. */
export type TakeTurn = <Result>(work: () => Promise<Result> | Result) => Promise<Result>;

/** Makes a line in which one waits for another. */
export function createTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    // Its caller hears of a failure; the next one in line does not.
    last = turn.catch(() => undefined);
    return turn;
  };
}
