import { type Terms, useTerms } from '../language/terms.ts';
import { useLanguage } from '../language/language.tsx';
import type { LinkedEntity } from './entity-link.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Ends<Node extends Named = Named> {
  readonly edges: readonly { readonly node: Node }[];
}

/** An entity with what the fragment `EntityContext` asks of its label. */
export interface EntityInContext extends LinkedEntity {
  readonly ofDistrict?: Ends;
  readonly clusterOf?: Ends;
  readonly partOf?: Ends;
  readonly locatedIn?: Ends;
  readonly capacityOf?: Ends;
  readonly ofIndicator?: Ends;
  readonly measures?: Ends;
  readonly stageOf?: Ends<Named & { readonly ofDistrict: Ends }>;
  readonly projectStage?: string;
  readonly targetKind?: string;
  readonly year?: number | null;
  readonly date?: string;
  readonly documentStatus?: string;
}

const first = (ends: Ends | undefined): Named | undefined => ends?.edges[0]?.node;

/** The district that an entity is of, where its label says so. */
export const districtOf = (entity: EntityInContext): Named | undefined =>
  entity.label === 'DISTRICT'
    ? entity
    : (first(entity.ofDistrict) ??
      first(entity.clusterOf) ??
      first(entity.stageOf?.edges[0]?.node.ofDistrict));

/** What tells an entity from others of its name: its place, its chain, its indicator and year. */
const contextOf = (entity: EntityInContext, terms: Terms): readonly string[] => {
  const { projectStage, targetKind, year, date, documentStatus } = entity;
  return [
    first(entity.measures)?.name,
    first(entity.ofIndicator)?.name,
    year === undefined || year === null ? undefined : String(year),
    targetKind && terms.closed('TargetKind', targetKind),
    first(entity.capacityOf)?.name,
    first(entity.stageOf)?.name,
    entity.label === 'DISTRICT' ? undefined : districtOf(entity)?.name,
    first(entity.partOf)?.name ?? first(entity.locatedIn)?.name,
    projectStage && terms.closed('ProjectStage', projectStage),
    date,
    documentStatus && terms.closed('DocumentStatus', documentStatus),
  ].filter((text): text is string => text !== undefined && text !== '' && text !== entity.name);
};

/** The same as one text in the language of the page. */
export function useContextText(): (entity: EntityInContext, without?: string) => string {
  const terms = useTerms();
  const { language } = useLanguage();
  return (entity, without) =>
    contextOf(entity, terms)
      .filter((text) => text !== without)
      .join(language === 'zh' ? '，' : ', ');
}
