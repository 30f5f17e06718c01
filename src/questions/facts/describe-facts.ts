import type { EntityRecord } from '../../graph/records.ts';

export const describeBasis = (document: EntityRecord) => ({
  basis: `every entity and relation whose citations of ${document.name} touch the lines; a citation of a range touches all its lines`,
  basisZh: `列出引用“${document.name}”所列行的全部实体与关系；引用一段行的，视为涉及其中每一行`,
});

export function describeLine(count: number, isHeading: boolean) {
  if (count > 0) return { emptyReason: null, emptyReasonZh: null };
  return isHeading
    ? { emptyReason: 'a heading stands there, and no fact', emptyReasonZh: '该行为标题，没有事实' }
    : {
        emptyReason: 'no fact cites it: it carries none, or the document has no such line',
        emptyReasonZh: '没有事实引用该行：该行没有事实，或文件没有这一行',
      };
}

export const describeEmpty = (total: number, document: EntityRecord) =>
  total > 0
    ? { emptyReason: null, emptyReasonZh: null }
    : {
        emptyReason: `no fact cites these lines of ${document.name}; each line says why`,
        emptyReasonZh: `没有事实引用“${document.name}”的这些行；原因见各行`,
      };
