import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt text most probably means; undefined when none is near. Equal ones go by order. */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(text);
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(wanted.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    // The difference in length is a lower bound, and cheap.
    if (Math.abs(folded.length - wanted.length) >= bestDistance) continue;
    const between = distance(wanted, folded);
    if (between < bestDistance && between < Math.max(wanted.length, folded.length)) {
      best = candidate;
      bestDistance = between;
    }
  }
  return best;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Looks nearest values up at most `most` times: over 100,000 ids one look takes some 20 ms, and issues may be many. */
export function createNearestFinder(most = 300): typeof findNearest {
  let left = most;
  return (text, candidates) => {
    left -= 1;
    return left < 0 ? undefined : findNearest(text, candidates);
  };
}
