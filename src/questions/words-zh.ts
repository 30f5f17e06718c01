const modalities: Readonly<Record<string, string>> = {
  EXISTING: '现有',
  PLANNED: '规划',
  COURTED: '拟引进',
  MENTIONED: '仅提及',
};

/** A modality in Chinese, for sentences. */
export const modalityZh = (code: string): string => modalities[code] ?? code;

const gapStatuses: Readonly<Record<string, string>> = {
  COVERED: '已覆盖',
  SINGLE_SOURCE: '单一来源',
  PLANNED: '规划中',
  COURTED: '招引中',
  NOT_STATED: '文件没有明示',
  MISSING: '明确缺失',
};

/** A status of a gap in Chinese, for sentences. */
export const gapStatusZh = (code: string): string => gapStatuses[code] ?? code;
