import { coerceInputValue, type GraphQLScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { propertiesScalar, uploadScalar } from '../../../src/api/mutations/properties-scalar.ts';
import { toRequestErrorInChinese } from '../../../src/api/request-errors-in-chinese.ts';

const explain = (scalar: GraphQLScalarType, value: unknown): string => {
  let why = '';
  coerceInputValue(value, scalar, (_path, _value, { message }) => {
    why = message;
  });
  const message = `Variable "$a" got invalid value "x"; ${why}`;
  return toRequestErrorInChinese({ message }, 'BAD_USER_INPUT');
};

test.each([
  ['Properties', propertiesScalar, ['a'], '变量 $a 的值 "x" 有误：properties 须为对象，如 {areaKm2: 12.5}'],
  [
    'Upload',
    uploadScalar,
    '/etc/passwd',
    '变量 $a 的值 "x" 有误：此处须为上传的文件：请用 multipart 请求提交，变量中写 null',
  ],
] as const)('a wrong value of %s is told in Chinese', (_type, scalar, value, chinese) => {
  expect(explain(scalar as GraphQLScalarType, value)).toBe(chinese);
});
