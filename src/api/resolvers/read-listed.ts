import type { LabelDefinition } from '../../domain/ontology/types.ts';
import { type PageBelow, readPagesBelow, writePagesBelow } from '../../graph/families/pages-below.ts';
import { createRowReader, type Projection } from '../../graph/families/projection.ts';
import { completeParams } from '../../graph/query-source.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { ApiContext } from '../context.ts';
import type { PlainRow } from '../graph-reader.ts';
import { findEntityList } from '../loaders/projected-queries.ts';
import { toEntityWithPages } from '../loaders/read-below.ts';

/** One of the lists of a label: what it reads of each entity, and the pages below. */
export interface ListCall {
  readonly name: string;
  readonly params: PlainRow;
  readonly projection: Projection;
  readonly pages: readonly PageBelow[];
}

/** Reads a list and the pages below its entities in one statement. */
export async function readListed(
  { reader }: Pick<ApiContext, 'reader'>,
  definition: LabelDefinition,
  { name, params, projection, pages }: ListCall,
): Promise<readonly EntityRecord[]> {
  const below = writePagesBelow('n', pages);
  const query = findEntityList(definition, name, projection, below);
  const rows = await reader.read(query, completeParams(query, { ...params, ...below.params }));
  const toEntity = createRowReader('entity', projection);
  return rows.map((row) => {
    const values = below.columns.map((column) => row[column]);
    return toEntityWithPages(toEntity(row), readPagesBelow(pages, values));
  });
}
