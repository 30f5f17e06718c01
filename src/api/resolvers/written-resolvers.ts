import { chainGaps } from '../../questions/chain-gaps.ts';
import { clusterHistory } from '../../questions/cluster-history.ts';
import { conflictReport } from '../../questions/conflict-report.ts';
import { consistencyChecks } from '../../questions/consistency-checks.ts';
import { courting } from '../../questions/courting.ts';
import { dependencies } from '../../questions/dependencies.ts';
import { disruption } from '../../questions/disruption.ts';
import { districtOverlap } from '../../questions/district-overlap.ts';
import { facts } from '../../questions/facts.ts';
import { lists } from '../../questions/lists.ts';
import { path } from '../../questions/path.ts';
import { planDiff } from '../../questions/plan-diff.ts';
import { projectPipeline } from '../../questions/project-pipeline.ts';
import { resolveName } from '../../questions/resolve-name.ts';
import { responsibilities } from '../../questions/responsibilities.ts';
import { rollUpTargets } from '../../questions/roll-up-targets.ts';
import { ruleChecks } from '../../questions/rule-checks.ts';
import { search } from '../../questions/search.ts';
import { subgraph } from '../../questions/subgraph.ts';
import { supplierMatches } from '../../questions/supplier-matches.ts';
import { supplyChain } from '../../questions/supply-chain.ts';
import { supplyFlows } from '../../questions/supply-flows.ts';
import { targetGrowth } from '../../questions/target-growth.ts';
import { dateScalar } from '../edtf-date.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { checkIdCount } from '../limits/limit-operations.ts';
import { answerWith } from './answer-with.ts';
import { citationResolvers } from './citation.ts';
import { createStats } from './stats.ts';

/** Resolvers of the hand-written SDL. */
export const writtenResolvers: Resolvers = {
  Date: dateScalar,
  Citation: citationResolvers,
  Query: {
    node: (_, { id }, context) => context.entities.load(id),
    nodes: (_, { ids }, context) =>
      Promise.all(checkIdCount(ids, context.limits).map((id) => context.entities.load(id))),
    stats: (_, _args, context) => createStats(context),
    chainGaps: answerWith(chainGaps),
    clusterHistory: answerWith(clusterHistory),
    conflictReport: answerWith(conflictReport),
    consistencyChecks: answerWith(consistencyChecks),
    courting: answerWith(courting),
    dependencies: answerWith(dependencies),
    disruption: answerWith(disruption),
    districtOverlap: answerWith(districtOverlap),
    facts: answerWith(facts),
    lists: answerWith(lists),
    path: answerWith(path),
    planDiff: answerWith(planDiff),
    projectPipeline: answerWith(projectPipeline),
    resolveName: answerWith(resolveName),
    responsibilities: answerWith(responsibilities),
    rollUpTargets: answerWith(rollUpTargets),
    ruleChecks: answerWith(ruleChecks),
    search: answerWith(search),
    subgraph: answerWith(subgraph),
    supplierMatches: answerWith(supplierMatches),
    supplyChain: answerWith(supplyChain),
    supplyFlows: answerWith(supplyFlows),
    targetGrowth: answerWith(targetGrowth),
  },
};
