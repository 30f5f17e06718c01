import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../src/api/create-schema.ts';
import { createSdl } from '../../../src/api/schema/create-sdl.ts';
import { defineOntology, ontology } from '../../../src/domain/ontology/ontology.ts';

const schema = createSchema(ontology);
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** Everything of a type that has to be described, as `Type.field(argument)`. */
function listDescribed(type: GraphQLNamedType): readonly (readonly [string, string | null | undefined])[] {
  const own = [type.name, type.description] as const;
  if (isEnumType(type))
    return [own, ...type.getValues().map((v) => [`${type.name}.${v.name}`, v.description] as const)];
  if (isInputObjectType(type))
    return [
      own,
      ...Object.values(type.getFields()).map((f) => [`${type.name}.${f.name}`, f.description] as const),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  return [
    own,
    ...Object.values(type.getFields()).flatMap((field) => [
      [`${type.name}.${field.name}`, field.description] as const,
      ...field.args.map((a) => [`${type.name}.${field.name}(${a.name})`, a.description] as const),
    ]),
  ];
}

describe('the schema', () => {
  test('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  test('describes every type, field, argument and enum value', () => {
    const missing = types
      .filter((type) => !builtIn.has(type.name))
      .flatMap(listDescribed)
      .filter(([, description]) => !description?.trim())
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });

  test('has a lookup and a list for each label, and each relation from both ends', () => {
    const query = schema.getQueryType()?.getFields() ?? {};
    for (const label of ontology.labels) {
      expect(query[label.singularField]?.type.toString()).toBe(label.label);
      expect(query[label.pluralField]?.type.toString()).toBe(`${label.label}Connection!`);
    }
    for (const relation of ontology.relations) {
      for (const from of relation.from) expect(fieldNames(from)).toContain(relation.forwardField);
      for (const to of relation.to) expect(fieldNames(to)).toContain(relation.inverseField);
    }
  });

  test('shows enum values in Chinese and English', () => {
    const type = schema.getType('Modality');
    expect(isEnumType(type) && type.getValue('EXISTING')?.description).toBe('现有: existing');
  });

  test('types the other end by its one label, or as Entity', () => {
    expect(edgeNode('PartOfForwardEdge')).toBe('Entity!');
    expect(edgeNode('HasClusterForwardEdge')).toBe('Cluster!');
  });
});

describe('a label and a relation that are added to the ontology', () => {
  const extended = createSchema(
    defineOntology({
      labels: [
        ...ontology.labels,
        {
          label: 'TestBench',
          zh: '试验台',
          en: 'A made-up label.',
          singularField: 'testBench',
          pluralField: 'testBenches',
          idPrefixes: ['bench'],
          citations: 'required',
          properties: [{ name: 'tags', kind: 'string', zh: '标签', en: 'Tags.', list: true }],
        },
      ],
      relations: [
        ...ontology.relations,
        {
          type: 'TESTED_ON',
          zh: '试验于',
          en: 'A made-up relation.',
          from: ['Product', 'Firm'],
          to: ['TestBench'],
          key: [],
          modality: true,
          citations: 'required',
          forwardField: 'testedOn',
          inverseField: 'tests',
          properties: [{ name: 'score', kind: 'float', zh: '得分', en: 'Score.', required: true }],
        },
      ],
      closedLists: ontology.closedLists,
    }),
  );

  test('are in the schema without another line of code', () => {
    expect(validateSchema(extended)).toEqual([]);
    expect(extended.getQueryType()?.getFields()['testBenches']).toBeDefined();
    expect(extended.getType('TestBenchFilter')?.toString()).toBe('TestBenchFilter');
    const inverse = extended.getType('TestBench');
    const tests = isObjectType(inverse) ? inverse.getFields()['tests'] : undefined;
    expect(tests?.args.map((argument) => argument.name)).toEqual([
      'first',
      'after',
      'modality',
      'labels',
      'asOf',
    ]);
    expect(createSdl(ontology)).not.toContain('TestBench');
  });
});

function fieldNames(name: string): readonly string[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

function edgeNode(name: string): string | undefined {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields()['node']?.type.toString() : undefined;
}
