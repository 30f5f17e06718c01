import type { CodegenConfig } from '@graphql-codegen/cli';
import { listEnumNames } from './src/api/schema/enums-sdl.ts';
import { createReferencedSdl } from './src/api/schema/create-sdl.ts';
import { ontology } from './src/domain/ontology/ontology.ts';

const entityRecord = '../../graph/records.ts#EntityRecord';

/** Types of the hand-written SDL. What the ontology generates is there only as far as that SDL refers to it. */
const config: CodegenConfig = {
  schema: [
    createReferencedSdl(ontology),
    'graphql/*.graphql',
    'graphql/questions/*.graphql',
    'graphql/mutations/*.graphql',
  ],
  generates: {
    'src/api/generated/resolver-types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#ApiContext',
        mappers: {
          Citation: 'string',
          Entity: entityRecord,
          Node: entityRecord,
          Stats: '../resolvers/stats.ts#Stats as StatsAnswer',
          Dataset: '../graph-reader.ts#PlainRow',
          SubgraphNode: '../../questions/paths/subgraph.ts#SubgraphNode as SubgraphNodeAnswer',
          SubgraphEdge: '../../questions/paths/subgraph.ts#SubgraphEdge as SubgraphEdgeAnswer',
          AttributeValue: '../../questions/paths/list-attributes.ts#AttributeValue as AttributeValueAnswer',
          GapProduct: '../../questions/gaps/answer-gap-product.ts#GapProduct as GapProductAnswer',
          SupplyStage: '../../questions/supply/supply-chain-answer.ts#SupplyStage as SupplyStageAnswer',
          Courting: '../../questions/courting/courting.ts#Courting as CourtingAnswer',
          PipelineProject:
            '../../questions/projects/answer-project.ts#PipelineProject as PipelineProjectAnswer',
          OverlapPair: '../../questions/overlap/answer-pair.ts#OverlapPairAnswer',
          OverlapDistrict: '../../questions/overlap/answer-district.ts#OverlapDistrictAnswer',
          WritePayload: '../mutations/write-answer.ts#WriteAnswer',
          FactChange: '../../dataset/plan/import-plan.ts#FactChange as FactChangeAnswer',
          WriteEntry: '../../journal/entry.ts#JournalEntry',
          ...Object.fromEntries(ontology.labels.map(({ label }) => [label, entityRecord])),
        },
        enumsAsTypes: true,
        scalars: {
          ID: 'string',
          Date: 'string',
          Properties: 'object',
          Upload: '../uploaded-file.ts#UploadedFile',
          ...Object.fromEntries(listEnumNames(ontology).map((name) => [name, 'string'])),
        },
        strictScalars: true,
        immutableTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        // Arguments that a request leaves out are null by the time a question sees them (answer-with.ts).
        avoidOptionals: { field: true, inputValue: true, object: true, defaultValue: true },
        maybeValue: 'T | null',
        inputMaybeValue: 'T | null',
        makeResolverTypeCallable: false,
      },
    },
  },
};

// graphql-codegen reads the default export.
export default config;
