import type { RelationDefinition } from '../../domain/ontology/types.ts';

/** `out` follows a relation from its `from` end, `in` from its `to` end. */
export type Direction = 'out' | 'in';

/** `ChainStage` → `CHAIN_STAGE`, the value of the enum EntityLabel. */
export const toLabelCode = (label: string): string =>
  label.replace(/(?<=[a-z0-9])(?=[A-Z])/gu, '_').toUpperCase();

/** `LOCATED_IN` → `LocatedIn`. */
const toPascalCase = (type: string): string =>
  type
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** `LocatedInForward` or `LocatedInInverse`, which `Connection` and `Edge` follow. */
export const toRelationTypeStem = (
  relation: Pick<RelationDefinition, 'type'>,
  direction: Direction,
): string => `${toPascalCase(relation.type)}${direction === 'out' ? 'Forward' : 'Inverse'}`;
