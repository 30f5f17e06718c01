import type { ClosedList } from '../../domain/ontology/types.ts';

/** Why a line of a document carries no fact. */
export const lineReasons: ClosedList = {
  name: 'LineReason',
  en: 'Why a line of a document carries no fact.',
  values: [
    { code: 'LAYOUT', zh: '版式', en: 'salutation, signature, table frame or page furniture' },
    { code: 'HEADING', zh: '标题', en: 'a printed heading' },
    {
      code: 'CONTEXT',
      zh: '背景',
      en: 'the world, the country or the region, without a fact about a district',
    },
    { code: 'PRINCIPLE', zh: '原则', en: 'guiding thought, principles, slogans' },
    { code: 'MEASURE', zh: '举措', en: 'a measure that names no actor, place, product or figure' },
    { code: 'OUTSIDE_MODEL', zh: '模型之外', en: 'a kind of statement that the ontology has no place for' },
    { code: 'CONTINUED', zh: '接上行', en: 'the rest of a sentence whose fact cites the line before' },
    {
      code: 'OTHER_SENSE',
      zh: '他义',
      en: 'a word that only looks like a known name; accepted for names, not for figures',
    },
  ],
};
