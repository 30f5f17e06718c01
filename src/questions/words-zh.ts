const modalities: Readonly<Record<string, string>> = {
  EXISTING: '现有',
  PLANNED: '规划',
  COURTED: '拟引进',
  MENTIONED: '仅提及',
};

/** A modality in Chinese, for sentences. */
export const modalityZh = (code: string): string => modalities[code] ?? code;
