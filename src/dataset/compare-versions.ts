/** `1.2.0`, `2024-09-27`, `1.0.0-rc.1`: numbers and letters between dots and hyphens. */
export const versionPattern = /^\d+(?:[.-][0-9A-Za-z]+)*$/u;

/**
 * Below zero when the left version is older. Parts are compared as numbers where both are; a version that goes on
 * is newer than its beginning (1.2.1 than 1.2) unless it goes on with a word (1.2-rc.1 is older than 1.2).
 */
export function compareVersions(left: string, right: string): number {
  const lefts = left.split(/[.-]/u);
  const rights = right.split(/[.-]/u);
  for (let index = 0; index < Math.max(lefts.length, rights.length); index += 1) {
    const order = compareParts(lefts[index], rights[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0;
  if (left === undefined) return -weigh(right);
  if (right === undefined) return weigh(left);
  if (isNumber(left) && isNumber(right)) return Math.sign(Number(left) - Number(right));
  if (isNumber(left) !== isNumber(right)) return isNumber(left) ? 1 : -1;
  return left < right ? -1 : 1;
}

/** How a version that goes on with a part stands to one that has ended. */
const weigh = (part: string | undefined): number => {
  if (part === undefined) return 0;
  if (!isNumber(part)) return -1;
  return Number(part) === 0 ? 0 : 1;
};

const isNumber = (part: string): boolean => /^\d+$/u.test(part);
