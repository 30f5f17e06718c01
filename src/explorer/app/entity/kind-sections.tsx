import type { EntityProjectsQueryVariables } from '../generated/operations.ts';
import { districtOf } from '../parts/entity-context.ts';
import { ClusterTiers } from './cluster-tiers.tsx';
import { DepartmentParts } from './department-parts.tsx';
import { DocumentYield } from './document-yield.tsx';
import { EntityProjects } from './entity-projects.tsx';
import type { ShownEntity } from './shown-entity.ts';
import type { RelationToOther } from './group-relations.ts';
import { WhoAnswers } from './who-answers.tsx';
import { WhoCourts } from './who-courts.tsx';

/** What somebody may answer for; of a figure or a title nobody does. */
const answeredFor = new Set(['CHAIN', 'CHAIN_STAGE', 'CLUSTER', 'PROJECT', 'PRODUCT', 'TASK']);

/** What only entities of some kinds have: tiers, projects by stage, who answers, who courts, what was yielded. */
export function KindSections({
  entity,
  rows,
}: {
  readonly entity: ShownEntity;
  readonly rows: readonly RelationToOther[];
}) {
  const { id, label } = entity;
  const district = districtOf(entity);
  const projects = projectsOf(label, id, district?.id);
  const courted = rows.some(({ relation, side }) => relation.type === 'COURTS' && side === 'in');
  return (
    <>
      {label === 'DOCUMENT' && <DocumentYield id={id} />}
      {label === 'CLUSTER' && district && <ClusterTiers district={district.id} cluster={id} />}
      {label === 'DEPARTMENT' && district && <DepartmentParts district={district.id} department={id} />}
      {label === 'FIRM' && courted && <WhoCourts firm={id} />}
      {answeredFor.has(label) && <WhoAnswers subject={id} districts={districtsToAsk(district, rows)} />}
      {projects && <EntityProjects of={projects} {...(label === 'CLUSTER' && { cluster: id })} />}
    </>
  );
}

/** Whom the pipeline is asked for; null where it knows no projects of such a kind. */
function projectsOf(
  label: string,
  id: string,
  district: string | undefined,
): Partial<EntityProjectsQueryVariables> | null {
  switch (label) {
    case 'DISTRICT':
      return { district: id };
    case 'CLUSTER':
      return district === undefined ? null : { district };
    case 'FIRM':
      return { firm: id };
    case 'PARK':
      return { park: id };
    case 'PRODUCT':
    case 'CHAIN_STAGE':
      return { product: id };
    case 'INDUSTRY':
      return { industry: id };
    default:
      return null;
  }
}

/** Its own district; a product has none, and is asked of districts that seek or lack it. */
function districtsToAsk(
  own: { readonly id: string } | undefined,
  rows: readonly RelationToOther[],
): readonly string[] {
  if (own) return [own.id];
  return [...new Set(rows.filter(({ other }) => other.label === 'DISTRICT').map(({ other }) => other.id))];
}
