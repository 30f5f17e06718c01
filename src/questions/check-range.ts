import { LimitExceededError } from '../domain/errors.ts';

/**
 * A number that an argument bounds an answer by.
 * @throws LimitExceededError naming the argument, the value and the limits
 */
export function checkRange(argument: string, value: number, limit: number, least = 1): void {
  if (value < least || value > limit)
    throw new LimitExceededError(`${argument}: ${value} is outside ${least} to ${limit}`, {
      messageZh: `${argument}：${value} 超出范围，须在 ${least} 至 ${limit} 之间`,
    });
}
