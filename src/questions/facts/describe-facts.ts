import type { EntityRecord } from '../../graph/records.ts';
import type { DraftNote } from '../describe-drafts.ts';

export const describeBasis = (document: EntityRecord, drafts: DraftNote) => ({
  basis: `every entity and relation whose citations of ${document.name} touch the lines; a citation of a range touches all its lines${drafts.basis}`,
  basisZh: `列出引用“${document.name}”所列行的全部实体与关系；引用一段行的，视为涉及其中每一行${drafts.basisZh}`,
});

/** Why a line has no fact. `lineCount`: lines of the document's file; null where the service does not hold it. */
export function describeLine(line: number, count: number, isHeading: boolean, lineCount: number | null) {
  if (count > 0) return { emptyReason: null, emptyReasonZh: null };
  if (lineCount !== null && line > lineCount)
    return {
      emptyReason: `the document has ${lineCount} lines, and no such line`,
      emptyReasonZh: `文件共 ${lineCount} 行，没有这一行`,
    };
  if (isHeading)
    return { emptyReason: 'a heading stands there, and no fact', emptyReasonZh: '该行为标题，没有事实' };
  return lineCount === null
    ? {
        emptyReason: 'no fact cites it: it carries none, or the document has no such line',
        emptyReasonZh: '没有事实引用该行：该行没有事实，或文件没有这一行',
      }
    : { emptyReason: 'no fact cites it: it carries none', emptyReasonZh: '没有事实引用该行：该行没有事实' };
}

export const describeEmpty = (total: number, document: EntityRecord) =>
  total > 0
    ? { emptyReason: null, emptyReasonZh: null }
    : {
        emptyReason: `no fact cites these lines of ${document.name}; each line says why`,
        emptyReasonZh: `没有事实引用“${document.name}”的这些行；原因见各行`,
      };
