import { chainGaps } from '../../questions/gaps/chain-gaps.ts';
import { clusterHistory } from '../../questions/editions/cluster-history.ts';
import { conflictReport } from '../../questions/checks/conflict-report.ts';
import { consistencyChecks } from '../../questions/checks/consistency-checks.ts';
import { courting } from '../../questions/courting/courting.ts';
import { dependencies } from '../../questions/dependencies/dependencies.ts';
import { disruption } from '../../questions/dependencies/disruption.ts';
import { districtOverlap } from '../../questions/overlap/district-overlap.ts';
import { facts } from '../../questions/facts/facts.ts';
import { lists } from '../../questions/lists/lists.ts';
import { path } from '../../questions/paths/path.ts';
import { planDiff } from '../../questions/editions/plan-diff.ts';
import { productOverlap } from '../../questions/overlap/product-overlap.ts';
import { projectPipeline } from '../../questions/projects/project-pipeline.ts';
import { resolveName } from '../../questions/names/resolve-name.ts';
import { responsibilities } from '../../questions/responsibilities/responsibilities.ts';
import { rollUpTargets } from '../../questions/figures/roll-up-targets.ts';
import { ruleChecks } from '../../questions/checks/rule-checks.ts';
import { search } from '../../questions/names/search.ts';
import { subgraph } from '../../questions/paths/subgraph.ts';
import { supplierMatches } from '../../questions/matches/supplier-matches.ts';
import { supplyChain } from '../../questions/supply/supply-chain.ts';
import { supplyFlows } from '../../questions/supply/supply-flows.ts';
import { targetGrowth } from '../../questions/figures/target-growth.ts';
import { dateScalar } from '../edtf-date.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { checkIdCount } from '../limits/check-arguments.ts';
import { answerWith } from './answer-with.ts';
import { citationResolvers, findCitations } from './citation.ts';
import { findHistory, listJournal } from './history.ts';
import { mutationResolvers } from '../mutations/mutation-resolvers.ts';
import { propertiesScalar, uploadScalar } from '../mutations/properties-scalar.ts';
import {
  factChangeResolvers,
  writeEntryResolvers,
  writePayloadResolvers,
} from '../mutations/write-resolvers.ts';
import { createSignedAddress } from './signed-address.ts';
import { createStats } from './stats.ts';
import { attributeValueResolvers, subgraphEdgeResolvers, subgraphNodeResolvers } from './subgraph.ts';

/** Resolvers of the hand-written SDL. */
export const writtenResolvers: Resolvers = {
  Date: dateScalar,
  Citation: citationResolvers,
  SubgraphNode: subgraphNodeResolvers,
  SubgraphEdge: subgraphEdgeResolvers,
  AttributeValue: attributeValueResolvers,
  Properties: propertiesScalar,
  Upload: uploadScalar,
  Mutation: mutationResolvers,
  WritePayload: writePayloadResolvers,
  FactChange: factChangeResolvers,
  WriteEntry: writeEntryResolvers,
  Query: {
    node: (_, { id }, context) => context.entities.load(id),
    nodes: (_, { ids }, context) =>
      Promise.all(checkIdCount(ids, context.limits).map((id) => context.entities.load(id))),
    citations: (_, { ids }, context) => findCitations(checkIdCount(ids, context.limits), context),
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
    history: (_, args, context) => findHistory(args, context),
    journal: (_, args, context) => listJournal(args, context),
    lists: answerWith(lists),
    path: answerWith(path),
    planDiff: answerWith(planDiff),
    productOverlap: answerWith(productOverlap),
    projectPipeline: answerWith(projectPipeline),
    resolveName: answerWith(resolveName),
    responsibilities: answerWith(responsibilities),
    rollUpTargets: answerWith(rollUpTargets),
    ruleChecks: answerWith(ruleChecks),
    search: answerWith(search),
    signedAddress: (_, { path: address }, context) => createSignedAddress(address, context),
    subgraph: answerWith(subgraph),
    supplierMatches: answerWith(supplierMatches),
    supplyChain: answerWith(supplyChain),
    supplyFlows: answerWith(supplyFlows),
    targetGrowth: answerWith(targetGrowth),
  },
};
