import type { PropertyDefinition, PropertyKind } from './types.ts';

type Extra = Omit<PropertyDefinition, 'name' | 'kind' | 'zh' | 'en'>;

/** A property of a label or a relation type. */
export const property = (
  name: string,
  kind: PropertyKind,
  zh: string,
  en: string,
  extra: Extra = {},
): PropertyDefinition => ({ name, kind, zh, en, ...extra });

/** A property whose values are those of a closed list. */
export const closed = (
  name: string,
  list: string,
  zh: string,
  en: string,
  extra: Extra = {},
): PropertyDefinition => property(name, 'closed', zh, en, { closed: list, ...extra });
