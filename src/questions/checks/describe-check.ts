import type { ConsistencyCheck, ConsistencyReason } from '../../analysis/checks/consistency-check.ts';
import type { EntityRecord } from '../../graph/records.ts';

type Check = Pick<ConsistencyCheck, 'verdict' | 'reason' | 'unit' | 'expected' | 'found'>;

/** What a check says, in English and Chinese. */
export function describeCheck(
  { verdict, reason, unit, expected, found }: Check,
  missing: readonly EntityRecord[],
): { readonly message: string; readonly messageZh: string } {
  const printed = show(expected, unit);
  const computed = show(found, unit);
  if (reason !== null) {
    const [why, whyZh] = describeReason(reason, missing);
    return {
      message: `printed ${printed}, known so far ${computed}: ${why}`,
      messageZh: `所写${printed}，已知${computed}：${whyZh}`,
    };
  }
  return verdict === 'AGREES'
    ? {
        message: `printed ${printed}, found ${computed}: the same within printed rounding`,
        messageZh: `所写${printed}，推算${computed}：在舍入误差内一致`,
      }
    : {
        message: `printed ${printed}, found ${computed}: more apart than rounding explains`,
        messageZh: `所写${printed}，推算${computed}：超出舍入误差`,
      };
}

const show = (value: number | null, unit: string): string =>
  value === null ? '—' : `${Math.round(value * 1000) / 1000}${unit}`;

function describeReason(
  reason: ConsistencyReason,
  missing: readonly EntityRecord[],
): readonly [string, string] {
  const names = missing.map(({ name }) => name).join('、');
  const words: Readonly<Record<ConsistencyReason, readonly [string, string]>> = {
    PARTS_MISSING: [`no fitting figure of ${names}`, `${names}没有可比的数值`],
    SCOPE_DIFFERS: ['the scope of parts and total is not the same', '部分与总数的口径不同'],
    SIZE_CLASS: ['a figure is a size class', '有的数值只写量级'],
    PRINTED_AS_ABOUT: ['a figure is printed as about', '有的数值为约数'],
    LEVELS_MISSING: ['the document does not give both levels in one scope', '文件没有同一口径的起止两个数值'],
  };
  return words[reason];
}
