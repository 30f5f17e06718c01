import { type ErrorCode, errorTable } from '../domain/errors.ts';

/** The exit code of the first error that GraphQL shows under a code. */
export function findExitCode(code: string | undefined): number {
  const known = Object.keys(errorTable) as ErrorCode[];
  const found = known.find((name) => errorTable[name].graphql === code);
  return errorTable[found ?? 'INVALID_INPUT'].exitCode;
}
