import type { BilingualText } from '../../domain/bilingual-text.ts';
import { LimitExceededError } from '../../domain/errors.ts';
import type { ApiLimits } from './api-limits.ts';
import type { OperationSize } from './measure-operation.ts';
import type { SourceSize } from './measure-source.ts';

/** What is limited, how much of it there is, and how much there may be. */
type Check = readonly [name: BilingualText, value: number, limit: number];

/** The first limit that the text of a query exceeds, as an error that names the limit and the value. */
export const findSourceExcess = (size: SourceSize, limits: ApiLimits): LimitExceededError | null =>
  findExcess([
    [{ en: 'number of tokens of this query', zh: '本次查询的词（token）数' }, size.tokens, limits.maxTokens],
    [
      { en: 'nesting of brackets in this query', zh: '本次查询的括号嵌套层数' },
      size.nesting,
      limits.maxNesting,
    ],
    [{ en: 'number of aliases of this query', zh: '本次查询的别名数' }, size.aliases, limits.maxAliases],
    [
      {
        en: `number of aliases of ${size.mostAliased?.field ?? 'one field'} in this query`,
        zh: `本次查询中字段 ${size.mostAliased?.field ?? ''} 的别名数`,
      },
      size.mostAliased?.aliases ?? 0,
      limits.maxFieldAliases,
    ],
    [
      { en: 'number of directives of this query', zh: '本次查询的指令数' },
      size.directives,
      limits.maxDirectives,
    ],
  ]);

/** The first limit that an operation exceeds, as an error that names the limit and the value. */
export const findOperationExcess = (
  size: Omit<OperationSize, 'questions'>,
  limits: ApiLimits,
): LimitExceededError | null =>
  findExcess([
    [{ en: 'depth of this query', zh: '本次查询的嵌套层数' }, size.depth, limits.maxDepth],
    [{ en: 'number of fields of this query', zh: '本次查询的字段数' }, size.selections, limits.maxSelections],
    [
      { en: 'number of root fields of this query', zh: '本次查询的顶层字段数' },
      size.rootFields,
      limits.maxRootFields,
    ],
    [{ en: 'estimated cost of this request', zh: '本次请求的估算成本' }, size.cost, limits.maxCost],
  ]);

/** The error of an HTTP request with too many operations; null where there are not. */
export const findBatchExcess = (operations: number, limits: ApiLimits): LimitExceededError | null =>
  findExcess([
    [
      { en: 'number of operations of this HTTP request', zh: '本次 HTTP 请求中的操作数' },
      operations,
      limits.maxBatch,
    ],
  ]);

function findExcess(checks: readonly Check[]): LimitExceededError | null {
  const exceeded = checks.find(([, value, limit]) => value > limit);
  if (!exceeded) return null;
  const [name, value, limit] = exceeded;
  return new LimitExceededError(
    `the ${name.en} is ${value}; the limit is ${limit}: ask for less, or in several requests`,
    { messageZh: `${name.zh}为 ${value}，上限是 ${limit}；请减少内容，或分几次查询` },
  );
}
