import type { BilingualText } from '../domain/bilingual-text.ts';

/** A named query, for the sentences of errors. */
export const toQueryWork = (name: string): BilingualText => ({ en: name, zh: `查询 ${name}` });

/** What an engine does besides named queries, for the sentences of errors. */
export const engineWork = {
  load: { en: 'the load', zh: '数据载入' },
  loadStep: { en: 'a step of the load', zh: '数据载入的一步' },
  loadBatch: { en: 'a batch of the load', zh: '数据载入的一批' },
  loadMarker: { en: 'the load marker', zh: '载入标记的读写' },
  transaction: { en: 'the transaction', zh: '写入' },
  writePreparation: { en: 'the preparation of a write', zh: '写入前的准备' },
  writeDecision: { en: 'the question what was written', zh: '对写入结果的核实' },
  schema: { en: 'the schema', zh: '约束与索引的建立' },
  firstContact: { en: 'the first contact', zh: '首次连接' },
  backup: { en: 'the copy for a backup', zh: '备份前的复制' },
  closing: { en: 'closing', zh: '关闭' },
} as const satisfies Readonly<Record<string, BilingualText>>;
