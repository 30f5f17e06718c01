import type { LintRule } from './lint-rule.ts';
import {
  aggregateFirst,
  aliasColumns,
  coalesceSums,
  declareColumns,
  noElementIds,
  returnPlainValues,
} from './rules/columns.ts';
import {
  floatDivision,
  inRatherThanOr,
  noEngineValues,
  noNegativeSlices,
  noPoints,
  noProcedures,
  noRangeOverInput,
  plainLimits,
} from './rules/expressions.ts';
import {
  labelNodes,
  mergeOnUniqueKeys,
  noCrossProducts,
  noDynamicNames,
  noLabelExpressions,
  noWhereInPatterns,
  sayScans,
} from './rules/nodes.ts';
import {
  boundPaths,
  noForeignSubqueries,
  noOptionalMatch,
  noQuantifiedPaths,
  noShortestPathPredicates,
  plainExists,
  scopedCalls,
} from './rules/paths.ts';
import { addProperties, commonSchema, declareParams, trueMode } from './rules/statements.ts';

/** Every rule, in the order in which problems of one line are reported. */
export const lintRules: readonly LintRule[] = [
  trueMode,
  declareParams,
  declareColumns,
  sayScans,
  labelNodes,
  noOptionalMatch,
  plainExists,
  mergeOnUniqueKeys,
  boundPaths,
  noShortestPathPredicates,
  noCrossProducts,
  noRangeOverInput,
  returnPlainValues,
  aliasColumns,
  noElementIds,
  coalesceSums,
  aggregateFirst,
  noEngineValues,
  floatDivision,
  noNegativeSlices,
  plainLimits,
  scopedCalls,
  noLabelExpressions,
  inRatherThanOr,
  noDynamicNames,
  noWhereInPatterns,
  noQuantifiedPaths,
  noForeignSubqueries,
  noPoints,
  noProcedures,
  addProperties,
  commonSchema,
];
