import type { QuestionContext } from './context.ts';

/** What is added to `basis` and `basisZh`; empty where nothing rests on a draft alone. */
export interface DraftNote {
  readonly basis: string;
  readonly basisZh: string;
}

/**
 * Says which of the districts have no other document than drafts: what they plan may still change, and a reader has to
 * know.
 */
export function describeDrafts(
  { documents }: Pick<QuestionContext, 'documents'>,
  districtIds: readonly string[],
): DraftNote {
  const drafts = districtIds.flatMap((districtId) => {
    const own = [...documents.values()].filter((document) => document.districtId === districtId);
    return own.length > 0 && own.every(({ status }) => status === 'DRAFT') ? own : [];
  });
  if (drafts.length === 0) return { basis: '', basisZh: '' };
  return {
    basis: `; rests on a draft, not on an issued plan: ${drafts.map(({ name, date }) => `"${name}" (${date})`).join(', ')}`,
    basisZh: `；依据为草案，并非正式印发的文件：${drafts.map(({ name, date }) => `《${name}》（${date}）`).join('、')}`,
  };
}
