import { countItems, type RuleMeasure, type RuleSubject } from '../../analysis/checks/check-rule.ts';
import { selectEditions } from '../../analysis/editions/select-editions.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findDistrictChains,
  findDistrictParkParents,
  type FindDistrictParkParentsRow,
  type FindDistrictRulesRow,
  findDistrictParkFocuses,
  type FindDistrictParkFocusesRow,
  findResponsibilities,
  type FindResponsibilitiesRow,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface RuleFact {
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** A subject of a rule with the documents that were counted. */
export interface RuleSubjectFacts extends RuleSubject<RuleFact> {
  readonly docIds: readonly string[];
  readonly newerDocIds: readonly string[];
}

export type SubjectsOf = (rule: FindDistrictRulesRow, measure: RuleMeasure) => readonly RuleSubjectFacts[];

/** What rules count, read once for all rules of the districts. Five calls. */
export async function readRuleSubjects(
  context: QuestionContext,
  districtIds: readonly string[],
  asOf: string | null,
): Promise<SubjectsOf> {
  const params = { districtIds };
  const [focuses, parents, chains, responsibilities] = await Promise.all([
    context.read(findDistrictParkFocuses, params),
    context.read(findDistrictParkParents, params),
    context.read(findDistrictChains, params),
    context.read(findResponsibilities, params),
  ]);
  const visible = createVisibleAt(context, asOf);
  const leads = responsibilities.filter((row) => row.role === 'LEADS' && visible(row));
  const entity = await createEntityLookup(context, [
    ...parents.flatMap(({ partId, parentId }) => [partId, parentId]),
    ...leads.map(({ actorId }) => actorId),
  ]);
  const listGroups = createGroupList(parents, entity);
  const countFocuses = createFocusCount(context, focuses, asOf);
  const isNamed = ({ actorId }: FindResponsibilitiesRow) => entity(actorId)['generic'] !== true;
  const leadsOf = groupBy(leads.filter(isNamed), ({ subjectId }) => subjectId);
  const byMeasure: Readonly<
    Record<RuleMeasure, (rule: FindDistrictRulesRow) => readonly RuleSubjectFacts[]>
  > = {
    LEADING_INDUSTRIES_OF_GROUP: (rule) =>
      countFocuses(
        listGroups(rule),
        ({ level, focusLabel }) => level === 'PRIORITY' && focusLabel !== 'Product',
        // A document that weighs all focuses alike does not say which lead.
        ({ level }) => level !== 'FOCUS',
      ),
    FIELDS_OF_GROUP: (rule) =>
      countFocuses(
        listGroups(rule),
        () => true,
        () => true,
      ),
    LEADS_OF_CHAIN: ({ districtId }) =>
      chains
        .filter((chain) => chain.districtId === districtId)
        .map(({ chainId }) => countLeads(chainId, leadsOf.get(chainId) ?? [])),
  };
  return (rule, measure) => byMeasure[measure](rule);
}

/** The groups of the park that a rule names, or of all parks of its district. */
function createGroupList(
  parents: readonly FindDistrictParkParentsRow[],
  entity: (id: string) => EntityRecord,
): (rule: FindDistrictRulesRow) => readonly string[] {
  const parentsOf = groupBy(parents, ({ partId }) => partId);
  const isInside = (id: string, wholeId: string, depth = 0): boolean =>
    depth < 5 &&
    (parentsOf.get(id) ?? []).some(
      ({ parentId }) => parentId === wholeId || isInside(parentId, wholeId, depth + 1),
    );
  return ({ districtId, name }) => {
    const ofDistrict = parents.filter((row) => row.districtId === districtId);
    const own = [...new Set(ofDistrict.map(({ partId }) => partId))];
    const named = own.find((id) => name.startsWith(entity(id).name));
    return own.filter((id) => entity(id)['kind'] === 'GROUP' && (named === undefined || isInside(id, named)));
  };
}

type FocusTest = (row: FindDistrictParkFocusesRow) => boolean;

/** Counts what parks focus on, in the newest edition of which a focus is ranked. */
function createFocusCount(
  { documents }: Pick<QuestionContext, 'documents'>,
  focuses: readonly FindDistrictParkFocusesRow[],
  asOf: string | null,
) {
  const explicit = focuses
    .filter(({ stated }) => stated === 'EXPLICIT')
    .map((row) => ({ ...row, subjectId: row.parkId }));
  const selectOf = (rows: typeof explicit) =>
    groupBy(selectEditions(rows, documents, asOf), ({ parkId }) => parkId);
  const newest = selectOf(explicit);
  return (
    parkIds: readonly string[],
    isCounted: FocusTest,
    isRanked: FocusTest,
  ): readonly RuleSubjectFacts[] => {
    const editions = selectOf(explicit.filter(isRanked));
    return parkIds.map((parkId) => {
      const counted = (editions.get(parkId) ?? []).filter(isCounted);
      const docIds = listDocIds(counted);
      return {
        subjectId: parkId,
        counted: countItems(counted, ({ focusId }) => focusId),
        isOpen: counted.some(({ openList }) => openList === true),
        docIds,
        newerDocIds: listDocIds(newest.get(parkId) ?? []).filter((id) => !docIds.includes(id)),
      };
    });
  };
}

const countLeads = (chainId: string, leads: readonly FindResponsibilitiesRow[]): RuleSubjectFacts => ({
  subjectId: chainId,
  counted: countItems(leads, ({ actorId }) => actorId),
  isOpen: leads.some(({ openList }) => openList === true),
  docIds: listDocIds(leads),
  newerDocIds: [],
});

const listDocIds = (facts: readonly { readonly docIds: readonly string[] }[]): readonly string[] =>
  [...new Set(facts.flatMap(({ docIds }) => docIds))].toSorted();
