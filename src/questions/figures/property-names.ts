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
