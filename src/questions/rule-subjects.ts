import { countItems, type RuleMeasure, type RuleSubject } from '../analysis/check-rule.ts';
import { selectEditions } from '../analysis/select-editions.ts';
import { groupBy } from '../domain/group-by.ts';
import {
  findDistrictChains,
  findDistrictParkParents,
  type FindDistrictRulesRow,
  findDistrictParkFocuses,
  type FindDistrictParkFocusesRow,
  findResponsibilities,
} from '../graph/generated/questions.ts';
import type { QuestionContext } from './context.ts';
import { createEntityLookup } from './entity-lookup.ts';
import { createVisibleAt } from './visible-at.ts';

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

type SubjectsOf = (rule: FindDistrictRulesRow, measure: RuleMeasure) => readonly RuleSubjectFacts[];

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
  const explicit = focuses
    .filter(({ stated }) => stated === 'EXPLICIT')
    .map((row) => ({ ...row, subjectId: row.parkId }));
  const parentsOf = groupBy(parents, ({ partId }) => partId);
  const isNamedIn = (ruleName: string, id: string) =>
    parentsOf.has(id) && ruleName.startsWith(entity(id).name);
  const isInside = (id: string, wholeId: string, depth = 0): boolean =>
    depth < 5 &&
    (parentsOf.get(id) ?? []).some(
      ({ parentId }) => parentId === wholeId || isInside(parentId, wholeId, depth + 1),
    );
  /** The groups of the park that the rule names, or of all parks of the district. */
  const listGroups = ({ districtId, name }: FindDistrictRulesRow) => {
    const own = [
      ...new Set(parents.filter((row) => row.districtId === districtId).map(({ partId }) => partId)),
    ];
    const named = own.find((id) => isNamedIn(name, id));
    return own.filter((id) => entity(id)['kind'] === 'GROUP' && (named === undefined || isInside(id, named)));
  };
  const countFocuses = (
    rule: FindDistrictRulesRow,
    isCounted: (row: FindDistrictParkFocusesRow) => boolean,
    isRanked: (row: FindDistrictParkFocusesRow) => boolean,
  ) => {
    const editions = groupBy(
      selectEditions(explicit.filter(isRanked), context.documents, asOf),
      ({ parkId }) => parkId,
    );
    const newest = groupBy(selectEditions(explicit, context.documents, asOf), ({ parkId }) => parkId);
    return listGroups(rule).map((parkId): RuleSubjectFacts => {
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
  const countLeads = ({ districtId }: FindDistrictRulesRow) => {
    const leadsOf = groupBy(
      leads.filter(({ actorId }) => entity(actorId)['generic'] !== true),
      ({ subjectId }) => subjectId,
    );
    return chains
      .filter((chain) => chain.districtId === districtId)
      .map(({ chainId }): RuleSubjectFacts => {
        const own = leadsOf.get(chainId) ?? [];
        return {
          subjectId: chainId,
          counted: countItems(own, ({ actorId }) => actorId),
          isOpen: own.some(({ openList }) => openList === true),
          docIds: listDocIds(own),
          newerDocIds: [],
        };
      });
  };
  const byMeasure: Readonly<
    Record<RuleMeasure, (rule: FindDistrictRulesRow) => readonly RuleSubjectFacts[]>
  > = {
    LEADING_INDUSTRIES_OF_GROUP: (rule) =>
      countFocuses(
        rule,
        ({ level, focusLabel }) => level === 'PRIORITY' && focusLabel !== 'Product',
        // A document that weighs all focuses alike does not say which lead.
        ({ level }) => level !== 'FOCUS',
      ),
    FIELDS_OF_GROUP: (rule) =>
      countFocuses(
        rule,
        () => true,
        () => true,
      ),
    LEADS_OF_CHAIN: countLeads,
  };
  return (rule, measure) => byMeasure[measure](rule);
}

const listDocIds = (facts: readonly { readonly docIds: readonly string[] }[]): readonly string[] =>
  [...new Set(facts.flatMap(({ docIds }) => docIds))].toSorted();
