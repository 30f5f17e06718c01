import { findDefaultDocId } from '../validate/parse-relations.ts';
import { headingProperties } from '../validate/fold-headings.ts';
import type { ExportedEntity, ExportedRelation } from './select-facts.ts';
import type { ExportRow } from './table-texts.ts';

/** Headings of documents have a table of their own. */
export function toEntityRow({ id, label, properties, cites }: ExportedEntity): ExportRow {
  const left: readonly string[] = label === 'Document' ? headingProperties : [];
  const own = Object.entries(properties).filter(([name]) => !left.includes(name));
  return { id, ...Object.fromEntries(own), cites };
}

/** What an import fills in by itself is left out. */
export function toRelationRow({ from, to, properties, cites }: ExportedRelation): ExportRow {
  const isDefault = (name: string, value: unknown) =>
    (name === 'stated' && value === 'EXPLICIT') || (name === 'docId' && value === findDefaultDocId(cites));
  const own = Object.entries(properties).filter(([name, value]) => !isDefault(name, value));
  return { from, to, ...Object.fromEntries(own), cites };
}

/** The rows of headings.csv for one document. */
export function toHeadingRows({ id, properties }: ExportedEntity): readonly ExportRow[] {
  const lines = properties['headingLines'];
  const levels = properties['headingLevels'];
  const texts = properties['headingTexts'];
  if (!Array.isArray(lines) || !Array.isArray(texts)) return [];
  return lines.map((line, index) => ({
    document: id.slice('doc:'.length),
    line: Number(line),
    level: Array.isArray(levels) ? Number(levels[index]) : 1,
    heading: String(texts[index] ?? ''),
  }));
}
