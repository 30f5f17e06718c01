import type { ConsistencyCheck, ConsistencyReason } from '../../analysis/checks/consistency-check.ts';
import type { Figure } from '../../analysis/figures/figure.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { nameValue, propertyNames } from '../figures/property-names.ts';

type Check = Pick<
  ConsistencyCheck,
  'kind' | 'verdict' | 'reason' | 'unit' | 'expected' | 'found' | 'differing'
> & {
  readonly subject: EntityRecord;
  readonly indicator: EntityRecord;
  readonly claim: Figure;
  readonly figures: readonly Figure[];
  readonly missing: readonly EntityRecord[];
  readonly otherScope: readonly EntityRecord[];
  readonly overlaps: readonly { readonly parts: readonly EntityRecord[] }[];
};

interface Message {
  readonly message: string;
  readonly messageZh: string;
}

/** What a check says, in English and Chinese: of what, what is printed, what it is held against, and what follows. */
export function describeCheck(context: Pick<QuestionContext, 'ontology'>, check: Check): Message {
  const { verdict, reason, subject, indicator, claim } = check;
  const year = claim.year === null ? '' : String(claim.year);
  const of = `${subject.name} ${indicator.name}${year && ` ${year}`}: `;
  const ofZh = `${subject.name}${year && `${year}年`}${indicator.name}：`;
  const [numbers, numbersZh] = describeNumbers(check);
  const [why, whyZh] =
    reason === null ? describeVerdict(verdict, check.kind) : describeReason(context, reason, check);
  const overlap = reason === 'PARTS_OVERLAP' ? ['', ''] : describeOverlaps(check);
  return {
    message: `${of}${numbers}${why}${overlap[0] && `; ${overlap[0]}`}`,
    messageZh: `${ofZh}${numbersZh}${whyZh}${overlap[1] && `；${overlap[1]}`}`,
  };
}

/** Two figures that are printed are not computed; what parts, levels or amounts come to is. */
function describeNumbers({ kind, reason, unit, expected, found, figures }: Check): readonly [string, string] {
  const printed = show(expected, unit);
  if (kind === 'REPEATED_FIGURE') {
    const other = show(found, figures[0]?.unit ?? unit);
    return [`printed ${printed} and ${other}: `, `一处写${printed}，另一处写${other}：`];
  }
  if (found === null) return [`printed ${printed}: `, `所写${printed}：`];
  const computed = show(found, unit);
  if (kind === 'PARTS_AND_TOTAL')
    return [
      `printed ${printed}, the parts with a figure make ${computed}: `,
      `所写${printed}，有数值的各部分合计${computed}：`,
    ];
  return reason === null
    ? [`printed ${printed}, computed ${computed}: `, `所写${printed}，推算${computed}：`]
    : [`printed ${printed}, known so far ${computed}: `, `所写${printed}，已知${computed}：`];
}

function describeVerdict(
  verdict: ConsistencyCheck['verdict'],
  kind: ConsistencyCheck['kind'],
): readonly [string, string] {
  if (verdict === 'AGREES') return ['the same within printed rounding', '在舍入误差内一致'];
  return kind === 'REPEATED_FIGURE'
    ? ['the two differ by more than rounding explains', '两处不一致，超出舍入误差']
    : ['more apart than rounding explains', '超出舍入误差'];
}

const show = (value: number | null, unit: string): string =>
  value === null ? '—' : `${Math.round(value * 1000) / 1000}${unit}`;

const listNames = (entities: readonly EntityRecord[], separator: string): string =>
  entities.map(({ name }) => name).join(separator);

function describeReason(
  context: Pick<QuestionContext, 'ontology'>,
  reason: ConsistencyReason,
  check: Check,
): readonly [string, string] {
  const { missing, otherScope } = check;
  const others = listNames(otherScope, ', ');
  const othersZh = listNames(otherScope, '、');
  const words: Readonly<Record<ConsistencyReason, () => readonly [string, string]>> = {
    PARTS_MISSING: () => [
      `no figure of ${listNames(missing, ', ')}${others && `; ${others} have one of another scope`}`,
      `${listNames(missing, '、')}没有数值${othersZh && `；${othersZh}的数值口径不同`}`,
    ],
    SCOPE_DIFFERS: () =>
      others === ''
        ? ['the scope of parts and total is not the same', '部分与总数的口径不同']
        : [`${others} have a figure of another scope`, `${othersZh}的数值口径不同，不能加入`],
    PARTS_OVERLAP: () => describeOverlaps(check),
    PROPERTY_DIFFERS: () => describeDiffering(context, check),
    SIZE_CLASS: () => ['a figure is a size class', '有的数值只写量级'],
    PRINTED_AS_ABOUT: () => ['a figure is printed as about', '有的数值为约数'],
    LEVELS_MISSING: () => [
      'the document does not give both levels in one scope',
      '文件没有同一口径的起止两个数值',
    ],
  };
  return words[reason]();
}

function describeOverlaps({ overlaps }: Check): readonly [string, string] {
  if (overlaps.length === 0) return ['', ''];
  const pairs = overlaps.map(({ parts }) => parts.map(({ name }) => name));
  return [
    `these overlap in content, so that their sum counts twice: ${pairs.map((pair) => pair.join(' and ')).join(', ')}`,
    `${pairs.map((pair) => pair.join('与')).join('、')}内容重叠，相加会重复`,
  ];
}

function describeDiffering(
  context: Pick<QuestionContext, 'ontology'>,
  { differing, claim, figures }: Check,
): readonly [string, string] {
  const [other] = figures;
  const each = differing.map((property) => {
    const [name, nameZh] = propertyNames[property] ?? [property, property];
    const [one, oneZh] = nameValue(context, property, readProperty(claim, property));
    const [two, twoZh] = nameValue(context, property, other ? readProperty(other, property) : null);
    return [`the ${name} differs: ${one}, ${two}`, `${nameZh}不同（${oneZh}、${twoZh}）`] as const;
  });
  return [
    `${each.map(([text]) => text).join('; ')}; the numbers are not compared`,
    `${each.map(([, text]) => text).join('，')}，不作比较`,
  ];
}

function readProperty(figure: Figure, property: string): string | null {
  if (property === 'unit') return figure.unit;
  return property === 'scope' ? figure.scope : figure.accumulation;
}
