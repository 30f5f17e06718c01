import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { UploadedFile } from '../uploaded-file.ts';

const toObject = (value: unknown): object => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new GraphQLError('Properties are an object, such as {areaKm2: 12.5}');
};

/** Properties by name: what they may be is for the rules of the dataset format to say, with a path and in two languages. */
export const propertiesScalar = new GraphQLScalarType<object, object>({
  name: 'Properties',
  description:
    '属性: Properties by the names that entities and relations have in this schema, as a JSON object: {areaKm2: 12.5, aliases: ["A", "B"]}.',
  serialize: toObject,
  parseValue: toObject,
  parseLiteral: (node, variables) => {
    if (node.kind !== Kind.OBJECT) return toObject(null);
    // Without a prototype, so that __proto__ is a name like any other.
    return toObject(valueFromASTUntyped(node, variables));
  },
});

const refuse = (): never => {
  throw new GraphQLError('Upload is a file of a multipart request, which stands for null in the variables');
};

/** A file of a multipart request; JSON cannot make one. */
export const uploadScalar = new GraphQLScalarType<UploadedFile, never>({
  name: 'Upload',
  description: '文件: A file of a multipart request; stands for the null at its place in the variables.',
  serialize: refuse,
  parseValue: (value) => (value instanceof UploadedFile ? value : refuse()),
  parseLiteral: refuse,
});
