import type { Source } from '../../analysis/dependencies/list-sources.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { StatedProducing } from '../dependencies/find-chain-graph.ts';
import type { CellPart } from './list-table.ts';

/** An entity with its districts in brackets: 新材料 is a cluster of several. */
export const nameWithDistricts = (entity: EntityRecord, districts: readonly EntityRecord[]): CellPart =>
  districts.length === 0
    ? entity
    : { of: entity, text: `${entity.name}（${districts.map(({ name }) => name).join('、')}）` };

/** Who the sources are, each with its districts in brackets. */
export const nameSources = (
  sources: readonly Source<StatedProducing>[],
  entity: (id: string) => EntityRecord,
): readonly CellPart[] =>
  sources.flatMap(({ isNamed, sourceId, districtIds, facts }) => {
    const actorIds = isNamed ? [sourceId] : [...new Set(facts.map(({ actorId }) => actorId))];
    return actorIds.map((id) => nameWithDistricts(entity(id), districtIds.map(entity)));
  });
