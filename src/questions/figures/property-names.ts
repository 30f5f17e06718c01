import type { QuestionContext } from '../context.ts';

/** Properties of figures in words, in English and Chinese. */
export const propertyNames: Readonly<Record<string, readonly [string, string]>> = {
  indicatorId: ['metric', '指标'],
  unit: ['unit', '单位'],
  year: ['year', '年份'],
  kind: ['kind', '类别'],
  attr: ['attribute', '属性'],
  accumulation: ['way of accumulation', '累计方式'],
  scope: ['scope', '口径'],
  priceBasis: ['price basis', '价格口径'],
};

const listNames: Readonly<Record<string, string>> = {
  kind: 'TargetKind',
  attr: 'TargetAttribute',
  accumulation: 'Accumulation',
  scope: 'TargetScope',
};

/** A property's value in words, in English and Chinese; what is no code stays as it is. */
export function nameValue(
  { ontology }: Pick<QuestionContext, 'ontology'>,
  property: string,
  value: string | null,
): readonly [string, string] {
  if (!value) return ['not stated', '未写明'];
  const words = ontology.closedList(listNames[property] ?? '')?.values.find(({ code }) => code === value);
  return words ? [words.en, words.zh] : [value, value];
}
